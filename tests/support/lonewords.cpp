// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lonewords.h"

#include "diff/differ.h"
#include "ingest/reader.h"

#include <QFile>

#include <algorithm>

namespace volets::test {

namespace {

/// Words, none of which says anything: signs alone are no words.
bool isLone(const Edit &edit, QStringView after, Differ &differ)
{
    const Sequence kept = differ.read(edit.after.of(after));
    return edit.op == Edit::Op::Keep && !std::ranges::contains(kept.weights, weights::content) &&
           std::ranges::contains(kept.weights, weights::function);
}

} // namespace

Result<LoneWords> countLoneWords(const QString &shared)
{
    QFile links(shared + QStringLiteral("/reference/links.tsv"));
    if (!links.open(QIODevice::ReadOnly))
        return fail(QStringLiteral("%1 cannot be read").arg(links.fileName()));
    const auto documents = readFiles({shared + QStringLiteral("/corpus")});
    if (!documents)
        return std::unexpected(documents.error());
    const auto textOf = [&](const QString &key, const QString &unit) {
        for (const DocumentPtr &document : *documents)
            if (const int index = document->indexOf(unit); document->key == key && index >= 0)
                return document->units[std::size_t(index)].text;
        return QString();
    };
    Differ differ;
    LoneWords counted;
    for (const QString &line : QString::fromUtf8(links.readAll()).split(u'\n')) {
        constexpr qsizetype columns = 5; // new text, unit, old text, unit, relation
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() < columns || cells[4] == u"kin")
            continue;
        const QString before = textOf(cells[2], cells[3]);
        const QString after = textOf(cells[0], cells[1]);
        if (before.isEmpty() || after.isEmpty())
            continue;
        ++counted.pairs;
        const std::vector<Edit> edits = differ.diff(before, after).edits;
        for (std::size_t i = 1; i + 1 < edits.size(); ++i)
            counted.lone += isLone(edits[i], after, differ) ? 1 : 0;
    }
    return counted;
}

} // namespace volets::test
