// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/placement.h"
#include "compare/comparison.h"
#include "facts/facts.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace volets {

/// What there is to say of one clause beyond its words: the inspector's content, as words.
struct Inspection
{
    struct LinkWords
    {
        UnitRef other;
        QString citation;   ///< of the other clause
        QString relation;   ///< «reprise remaniée»
        QString confidence; ///< «assez sûre»
        Relation kind = Relation::Kin;
        bool decided = false;
        DecisionId decision; ///< that made it so, where it is known
        QString by;          ///< who decided and when
        QStringList why;     ///< a line for each reason, the weightiest first
    };
    struct Rejected
    {
        UnitRef other;
        QString citation;
        DecisionId decision;
        QString by;
    };
    struct Candidate
    {
        UnitRef other;
        QString citation;
        QString confidence;
    };
    struct ThemeWords
    {
        QString code;
        QStringList evidence; ///< the words that carry it
        bool decided = false;
        QString by; ///< who decided and when
        struct Passage
        {
            QString words;
            QString remark; ///< or empty
            QString by;
            DecisionId decision;
        };
        std::vector<Passage> passages; ///< words that readers coded; not among the evidence
    };
    struct NoteWords
    {
        NoteId note;
        QString text;
        QString quote; ///< the words it is about; empty: the clause
        bool ofRow = false;
        bool toPublish = false;
        QString by;
    };

    QString citation; ///< «Document final 2022, par. 10»
    QString kind;     ///< «operative paragraph»
    QStringList headings;
    std::vector<LinkWords> links;
    std::vector<Candidate> candidates; ///< not linked, the surest first
    int candidatesLeftOut = 0;         ///< those less sure than all of these
    std::vector<Rejected> rejected;
    QString lineage; ///< a sentence
    std::vector<ThemeWords> themes;
    std::vector<NoteWords> notes;
};

/// What readers said, for an inspection.
struct InspectionSources
{
    std::span<const PlacedDecision> decisions;
    std::span<const PlacedNote> notes;
};

[[nodiscard]] Inspection inspect(const Comparison &comparison, UnitRef unit, const InspectionSources &sources = {});

/// «verb: demander», «by when: 2026».
struct FactWords
{
    QString name;
    QString words;
};

/// What a clause does, in the order in which a reader asks: what, of whom, by when, with which reservation. `text` is
/// the clause's.
[[nodiscard]] std::vector<FactWords> factWords(const UnitFacts &facts, const QString &text);

/// The weightiest reasons for or against a pair, a line each, each word told once.
[[nodiscard]] QStringList reasonWords(std::vector<Reason> why);

/// «Ana, 4 mars 2026 06:12»: who said something and when, in the reader's own time.
[[nodiscard]] QString saidBy(const QString &who, const QDateTime &when);

/// What a unit is, in words.
[[nodiscard]] QString kindWords(UnitKind kind);

} // namespace volets
