// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/targetstyle.h"

#include "appearance/focusring.h"

#include <QApplication>

namespace volets {

void TargetStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    FocusRing::followFocus(*application);
}

int TargetStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize TargetStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    constexpr int target = 24;
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_ItemViewItem:
    case CT_HeaderSection:
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_ToolButton:
        return usual.expandedTo({0, target});
    default:
        return usual;
    }
}

} // namespace volets
