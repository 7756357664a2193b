// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>

class QApplication;

namespace volets {

/// A line round what has the keyboard, where it shows that in no way of its own: texts with references, lists that are
/// empty, pages, pictures. Drawn for readers who go by keys; one who clicked sees where the click went.
class FocusRing final : public QFocusFrame // for assistive technology such a frame is no thing of its own
{
    Q_OBJECT
public:
    /// Property of a widget that shows it itself.
    static constexpr auto ownMark = "showsFocus";

    /// From now on, for every window of the program.
    static void followFocus(QApplication &application);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FocusRing(QWidget &around);
};

} // namespace volets
