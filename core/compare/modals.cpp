// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/modals.h"

#include "facts/lexicon.h"

#include <algorithm>

namespace volets {

int modalStrength(QStringView words)
{
    QString spaced = u' ' + words.toString().toLower() + u' ';
    for (QChar &c : spaced)
        if (!c.isLetterOrNumber())
            c = u' ';
    int strongest = 0;
    for (const QStringView language : {u"fr", u"en"}) {
        const auto lexicon = factLexicon(language);
        for (const FactLexicon::Form &form : lexicon->forms) {
            const LexiconVerb &verb = lexicon->verbs[std::size_t(form.verb)];
            if (verb.verbClass == VerbClass::Modal && verb.strength > strongest &&
                spaced.contains(QString(u' ' + form.words + u' ')))
                strongest = verb.strength;
        }
    }
    return strongest;
}

} // namespace volets
