// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrases.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <vector>

namespace volets {

/// How a verb stands in a clause.
enum class VerbClass { Operative, Preambular, Modal };

struct LexiconVerb
{
    QString lemma;
    int strength = 0; ///< 1 takes note … 5 obliges; 0 for verbs of the preamble
    VerbClass verbClass = VerbClass::Operative;
};

/// What resources/lexicons/<language>/ knows: read once for a language, shared, immutable.
struct FactLexicon
{
    struct Form
    {
        QString words; ///< in lower case
        int verb = 0;
    };

    std::vector<LexiconVerb> verbs;
    std::vector<Form> forms; ///< longest first
    QStringList pressing;    ///< adverbs that press a verb, «instamment», «strongly»: in lower case
    QStringList acts;
    PhraseMatcher actWords; ///< ids are indexes of `acts`
    QStringList addressees;
    PhraseMatcher addresseeWords;
    QStringList named;
    PhraseMatcher namedWords;
    std::vector<QRegularExpression> symbols; ///< of documents and articles
    std::vector<QString> hedges;             ///< in lower case
    std::vector<QString> asides;             ///< «notamment», «afin de»: in lower case
    std::vector<QRegularExpression> terms;   ///< «d’ici à 2030»; the first group is a year
    QRegularExpression dates;                ///< day, month, year; groups 1, 2, 3
    QStringList months;
};

/// The lexicon for a language; an empty one where the resources have none.
[[nodiscard]] std::shared_ptr<const FactLexicon> factLexicon(QStringView language);

} // namespace volets
