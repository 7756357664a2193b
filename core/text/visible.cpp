// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/visible.h"

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

} // namespace

QString withVisibleSigns(QStringView text)
{
    if (std::ranges::none_of(text, [](QChar c) { return c.isSurrogate() || needsSign(c); }))
        return text.toString();
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            shown += c;
            shown += text[++i];
        } else if (c.isSurrogate() || needsSign(c)) {
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
