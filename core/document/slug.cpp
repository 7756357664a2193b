// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/slug.h"

#include <algorithm>

namespace volets {

QString slug(QStringView title)
{
    constexpr qsizetype longest = 48;
    constexpr qsizetype looked = 16 * longest; // a text without a title goes by its first words, which may be all of it
    QString spelt;
    for (const QChar character : title.first(std::min(title.size(), looked))) {
        switch (character.unicode()) {
        case u'œ':
        case u'Œ':
            spelt += QStringLiteral("oe");
            break;
        case u'æ':
        case u'Æ':
            spelt += QStringLiteral("ae");
            break;
        case u'ø':
        case u'Ø':
            spelt += u'o';
            break;
        case u'ß':
            spelt += QStringLiteral("ss");
            break;
        default:
            spelt += character;
        }
    }
    QString key;
    bool gap = false;
    const QString decomposed = spelt.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar character : decomposed) {
        if (character.isMark())
            continue;
        if (!character.isLetterOrNumber() && !character.isSurrogate()) {
            gap = !key.isEmpty();
            continue;
        }
        if (gap && key.size() >= longest)
            break;
        if (gap)
            key += u'-';
        gap = false;
        key += character;
    }
    if (key.size() > longest) {
        const qsizetype lastWhole = key.lastIndexOf(u'-', longest);
        key.truncate(lastWhole > 0 ? lastWhole : longest);
    }
    return key.isEmpty() ? QStringLiteral("document") : key;
}

} // namespace volets
