// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/targetstyle.h"

#include "appearance/focusring.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

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

void TargetStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    constexpr int dark = 128; // of 255
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if ((!box && element != PE_IndicatorRadioButton) || option->palette.window().color().lightness() >= dark)
        return;
    // the style draws its rim darker than the ground
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, !box);
    painter->setPen(option->palette.placeholderText().color());
    painter->setBrush(Qt::NoBrush);
    const QRect rim = option->rect.adjusted(0, 0, -1, -1);
    if (box)
        painter->drawRect(rim);
    else
        painter->drawEllipse(rim);
    painter->restore();
}

} // namespace volets
