// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudo.h"

#include <cstring>

namespace volets::test {

QString LongWords::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    QString words = m_base ? m_base->translate(context, source, disambiguation, n) : QString();
    if (words.isEmpty())
        words = QString::fromUtf8(source);
    if (std::strcmp(context, "QShortcut") == 0 || words.size() < 2)
        return words; // names of keys
    // as words of ordinary length, so that what wraps may wrap
    const qsizetype more = (words.size() * 2 + 4) / 5;
    QString added;
    while (added.size() < more)
        added += QStringLiteral(" llanfair").left(std::max<qsizetype>(2, more - added.size()));
    // before what closes the sentence: markup, a colon, an ellipsis
    qsizetype end = words.size();
    if (words.endsWith(u'>'))
        end = words.lastIndexOf(u'<');
    else
        while (end > 1 && !words[end - 1].isLetterOrNumber())
            --end;
    return words.insert(end, added);
}

} // namespace volets::test
