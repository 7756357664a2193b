// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"
#include "support/coverage.h"
#include "support/shared.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace volets;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What holds of every document, whatever it was read from.
void assertSound(const Result<DocumentPtr> &document)
{
    if (!document) {
        RC_ASSERT(document.error().sentence.endsWith(u'.'));
        return;
    }
    RC_ASSERT(!(*document)->key.isEmpty());
    RC_ASSERT(!(*document)->shortTitle.isEmpty());
    QSet<QString> ids;
    for (size_t i = 0; i < (*document)->units.size(); ++i) {
        const Unit &unit = (*document)->units[i];
        RC_ASSERT(!unit.id.isEmpty());
        RC_ASSERT(!ids.contains(unit.id));
        RC_ASSERT(unit.parent < int(i));
        ids.insert(unit.id);
    }
    for (const Repair &repair : (*document)->repairs) {
        RC_ASSERT(!repair.rule.isEmpty());
        RC_ASSERT(repair.unit.isEmpty() || ids.contains(repair.unit));
    }
}

/// Lines that a grammar may take for something, in any order.
QByteArray scrap()
{
    static const std::vector<QByteArray> scraps{"1. demandons que :",
                                                "a) voir ;",
                                                "i) dire ;",
                                                "- lire",
                                                "Article 3",
                                                "Art. 4. - Texte",
                                                "TITRE II",
                                                "Nous, veilleurs,",
                                                "rappelant que",
                                                "# Titre",
                                                "## Messages",
                                                "ANNEXE",
                                                "\xC2\xB9 Voir la note",
                                                "3/12",
                                                "",
                                                "",
                                                "   ",
                                                "**gras",
                                                "I. Introduction",
                                                "A. Partie",
                                                "| a | b |",
                                                "---",
                                                "title: x",
                                                "\f",
                                                "1)",
                                                "(a)",
                                                "fin de page sans point",
                                                "suite en minuscule",
                                                "12 mars 2031",
                                                "<p>x</p>\t<p>y</p>",
                                                "[x](",
                                                "________"};
    return *rc::gen::elementOf(scraps);
}

} // namespace

class IngestPropertyTest : public QObject
{
    Q_OBJECT
private slots:
    void anyBytesAreReadOrRefused()
    {
        QVERIFY(rc::check([] {
            const auto bytes = *rc::gen::arbitrary<std::vector<char>>();
            assertSound(readDocument(QByteArray(bytes.data(), qsizetype(bytes.size())), QStringLiteral("a")));
        }));
    }
    void anyScrapsAreRead()
    {
        QVERIFY(rc::check([] {
            QByteArray text;
            const int lines = *rc::gen::inRange(1, 60);
            for (int i = 0; i < lines; ++i)
                text += scrap() + '\n';
            const Result<DocumentPtr> document = readDocument(text, QStringLiteral("a"));
            assertSound(document);
            if (const QStringList lost = document ? test::lostWords(text, **document) : QStringList(); !lost.isEmpty())
                RC_FAIL("lost: " + lost.join(u' ').toStdString());
        }));
    }
    void textsWithLinesCutAreRead()
    {
        VOLETS_NEED_SHARED(shared);
        const QDir corpus(shared + QStringLiteral("/corpus"));
        std::vector<QList<QByteArray>> texts;
        const QFileInfoList files = corpus.entryInfoList(QDir::Files);
        for (const QFileInfo &file : files)
            texts.push_back(bytesOf(file.filePath()).split('\n'));
        QVERIFY(rc::check([&] {
            QList<QByteArray> lines = *rc::gen::elementOf(texts);
            const int cuts = *rc::gen::inRange(1, 12);
            for (int i = 0; i < cuts && !lines.isEmpty(); ++i) {
                const qsizetype at = *rc::gen::inRange<qsizetype>(0, lines.size());
                if (*rc::gen::arbitrary<bool>())
                    lines.remove(at);
                else
                    lines[at].truncate(lines[at].size() / 2);
            }
            assertSound(readDocument(lines.join('\n'), QStringLiteral("a")));
        }));
    }
};

QTEST_GUILESS_MAIN(IngestPropertyTest)
#include "ingest_property_test.moc"
