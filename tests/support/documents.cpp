// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/documents.h"

#include <QCryptographicHash>

namespace volets::test {

QByteArray sourceOf(const QString &lines) { return lines.toUtf8(); }

DocumentPtr documentFromLines(const QString &key, const QString &date, const QString &lines)
{
    auto document = std::make_shared<Document>();
    document->key = key;
    document->title = QStringLiteral("Text ") + key;
    document->shortTitle = key;
    document->date = date;
    document->language = QStringLiteral("fr");
    document->status = QStringLiteral("adopted");
    document->genre = Genre::Outcome;
    document->sourceName = key + QStringLiteral(".txt");
    document->sha256 = QCryptographicHash::hash(sourceOf(lines), QCryptographicHash::Sha256).toHex();
    QStringList headings;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u"# ")) {
            headings = {line.sliced(2)};
            continue;
        }
        const QString address = line.section(u':', 0, 0);
        const int parent = document->indexOf(address.section(u'.', 0, -2));
        document->units.push_back({.id = address,
                                   .kind = parent < 0 ? UnitKind::Operative : UnitKind::Item,
                                   .headings = headings,
                                   .text = line.section(u':', 1).trimmed(),
                                   .parent = parent});
    }
    return document;
}

DocumentPtr documentFromBytes(const QByteArray &bytes, const QString &name)
{
    const QString text = QString::fromUtf8(bytes);
    const QString head = text.section(u'\n', 0, 0);
    auto document = std::make_shared<Document>(
        *documentFromLines(head.section(u' ', 0, 0), head.section(u' ', 1), text.section(u'\n', 1)));
    document->sourceName = name;
    document->sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return document;
}

} // namespace volets::test
