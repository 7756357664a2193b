// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/distincttitles.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>
#include <utility>

namespace volets {

namespace {

bool isBreak(QChar c) { return !c.isLetterOrNumber(); }

/// How much all names begin with, up to a place between two of their words.
qsizetype sharedStart(const QStringList &names)
{
    qsizetype shared = names.front().size();
    for (const QString &name : names)
        shared = std::min(shared, qsizetype(std::ranges::mismatch(name, names.front()).in1 - name.begin()));
    while (shared > 0 && !isBreak(names.front()[shared - 1]))
        --shared;
    return shared;
}

QString reversed(QString words)
{
    std::ranges::reverse(words);
    return words;
}

} // namespace

QStringList distinctParts(const QStringList &fileNames)
{
    QStringList names;
    for (const QString &name : fileNames)
        names.append(QFileInfo(name).completeBaseName());
    if (names.isEmpty())
        return names;
    for (int side = 0; side < 2; ++side) {
        // a dot within a number is no place between words: «1.0» and «1.1» are told whole
        qsizetype shared = sharedStart(names);
        const auto splitsNumber = [&](const QString &name) {
            return shared >= 2 && shared < name.size() && name[shared - 1] == u'.' && name[shared - 2].isDigit() &&
                   name[shared].isDigit();
        };
        while (shared > 0 && std::ranges::any_of(names, splitsNumber)) {
            --shared;
            while (shared > 0 && !isBreak(names.front()[shared - 1]))
                --shared;
        }
        for (QString &name : names)
            name = reversed(name.sliced(shared));
    }
    return names;
}

std::vector<DocumentPtr> withDistinctTitles(std::vector<DocumentPtr> documents)
{
    QMap<std::pair<QString, QString>, std::vector<std::size_t>> alike; // by short title and date
    for (std::size_t i = 0; i < documents.size(); ++i)
        alike[{documents[i]->shortTitle, documents[i]->date}].push_back(i);
    for (const std::vector<std::size_t> &group : std::as_const(alike)) {
        if (group.size() < 2)
            continue;
        QStringList files;
        for (const std::size_t i : group)
            files.append(documents[i]->sourceName);
        QStringList parts = distinctParts(files);
        QStringList seen = parts;
        seen.removeDuplicates();
        const bool told = seen.size() == parts.size() && !seen.contains(QString());
        for (std::size_t n = 0; n < group.size(); ++n) {
            auto named = std::make_shared<Document>(*documents[group[n]]);
            named->shortTitle += QStringLiteral(" (%1)").arg(told ? parts[qsizetype(n)] : QString::number(n + 1));
            documents[group[n]] = std::move(named);
        }
    }
    return documents;
}

} // namespace volets
