// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace volets {

/// The head of a part of a panel: small, in the softer ink.
[[nodiscard]] inline QLabel *sectionLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.88);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(buddy);
    label->setContentsMargins(6, 6, 6, 2);
    return label;
}

} // namespace volets
