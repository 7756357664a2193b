// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance/linklabel.h"

#include <QHash>

namespace volets {

/// Words with references, as high as they need to be at the width they are given. Asks for no width of its own, and
/// sets its lines once for each width: QLabel sets them anew for every question of a layout.
class InspectorText final : public LinkLabel
{
    Q_OBJECT
public:
    explicit InspectorText(const QString &html, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {}; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<int, int> m_heights; ///< by width
};

} // namespace volets
