// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/abbreviations.h"
#include "text/scanner.h"

#include <QHash>
#include <QStringList>

#include <span>
#include <vector>

namespace volets {

/// Finds where a text has an abbreviation or the words that it stands for, in any case, or both of them as where it is
/// introduced. Words in the other number («objectif» where «objectifs» are introduced) stand for the abbreviation in
/// its other number, «SDG» for «SDGs», which is a form of the same word and not the same.
class Abbreviator
{
public:
    Abbreviator(std::span<const Abbreviation> abbreviations, QStringView language, Folds folds);

    struct Place
    {
        const QString *brief = nullptr; ///< null where nothing begins at that token
        std::size_t length = 0;         ///< tokens
    };
    [[nodiscard]] Place at(QStringView text, std::span<const Lexeme> lexemes, std::size_t from) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

private:
    struct Entry
    {
        QString brief;
        QString otherBrief; ///< in the other number: with an «s» or without
        QStringList words;  ///< tokens, folded, in lower case
    };
    enum class Number { Same, Any };
    [[nodiscard]] bool stands(const QStringList &words, QStringView text, std::span<const Lexeme> lexemes,
                              std::size_t from, Number number) const;

    Folds m_folds;
    std::vector<Entry> m_entries;
    QHash<QString, QList<int>> m_byFirst; ///< entries by the first token of either form, without its «s»
};

} // namespace volets
