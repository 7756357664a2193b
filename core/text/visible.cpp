// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/visible.h"

#include "text/glance.h"

#include <algorithm>

namespace volets {

namespace {

bool needsSign(QChar c)
{
    if (c.unicode() < 0x7F)
        return c < u' ' && c != u'\n' && c != u'\t';
    return (c.category() == QChar::Other_Format && c != QChar::SoftHyphen && c != u'\u200D') ||
           c.category() == QChar::Other_Control;
}

/// A non-joiner between two letters of a cursive script is part of how the word is written.
bool joins(QStringView text, qsizetype at)
{
    const auto isCursive = [&](qsizetype i) {
        return i >= 0 && i < text.size() && text[i].category() == QChar::Letter_Other;
    };
    return text[at] == u'\u200C' && isCursive(at - 1) && isCursive(at + 1);
}

/// Whether no character of the text needs a sign, so far as one glance tells.
bool isPlain(QStringView text)
{
    // neither controls nor formats up to the marks of Arabic, nor among the signs of print
    if (!hasAny<UnitRange{0, 0x08}, UnitRange{0x0B, 0x1F}, UnitRange{0x7F, 0x9F}, UnitRange{0x0600, 0x200F},
                UnitRange{0x2028, 0x202E}, UnitRange{0x2060, 0xFFFF}>(text))
        return true;
    return std::ranges::none_of(text, [](QChar c) { return c.isSurrogate() || needsSign(c); });
}

} // namespace

QString withPlaceholders(const QString &text)
{
    if (isPlain(text))
        return text;
    QString shown = text;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar c = shown[i];
        if (c.isHighSurrogate() && i + 1 < shown.size() && shown[i + 1].isLowSurrogate())
            ++i;
        else if ((c.isSurrogate() || needsSign(c)) && !joins(shown, i))
            shown[i] = u'◌';
    }
    return shown;
}

QString withVisibleSigns(const QString &text)
{
    if (isPlain(text))
        return text;
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            shown += c;
            shown += text[++i];
        } else if ((c.isSurrogate() || needsSign(c)) && !joins(text, i)) {
            shown += u'⟨';
            shown += QStringLiteral("U+%1").arg(int(c.unicode()), 4, 16, QChar(u'0')).toUpper();
            shown += u'⟩';
        } else {
            shown += c;
        }
    }
    return shown;
}

} // namespace volets
