// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace volets {

/// The head of a panel: its title, and a button that hides it, large enough to be hit and reached by Tab. Dragging it
/// moves the panel as the style's own head would.
class DockTitle final : public QWidget
{
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget *dock);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon(); ///< in the ink of the window

    QToolButton *m_close;
};

} // namespace volets
