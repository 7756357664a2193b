// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pdf.h"
#include "ingest/reader.h"
#include "support/paths.h"
#include "support/shared.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 72;

/// A text printed by another program: a paragraph for each line that has words.
QByteArray printed(const QString &text)
{
    QTextDocument pages;
    pages.setDefaultFont(QFont(u"DejaVu Serif"_s, 11));
    QTextCursor cursor(&pages);
    QTextBlockFormat format;
    format.setBottomMargin(11);
    format.setAlignment(Qt::AlignJustify);
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        cursor.insertBlock(format);
        cursor.insertText(line.trimmed());
    }
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter writer(&bytes);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    pages.print(&writer);
    return bytes.data();
}

/// One page with whatever `draw` draws on it.
template <typename Draw> QByteArray page(Draw draw)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter writer(&bytes);
    writer.setResolution(resolution);
    QPainter painter(&writer);
    draw(painter);
    painter.end();
    return bytes.data();
}

QByteArray locked(const QByteArray &bytes)
{
    QPDF file;
    file.processMemoryFile("open", bytes.constData(), size_t(bytes.size()));
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters("reader", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const std::unique_ptr<Buffer> made(writer.getBuffer());
    return {reinterpret_cast<const char *>(made->getBuffer()), qsizetype(made->getSize())};
}

QString sentence(const QByteArray &bytes, const Stop &stop = {})
{
    const Result<DocumentPtr> document = readDocument(bytes, u"brochure.pdf"_s, stop);
    return document ? QString() : document.error().sentence;
}

} // namespace

class PdfTest : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatWasPrinted_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"resolution-fr-copied.txt", "motion-fr-topics.txt", "messages-en-plain.txt"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    /// A text has the same genre, addresses and words as a file of text and as a PDF.
    void readsWhatWasPrinted()
    {
        QFETCH(QString, name);
        QFile file(test::dataPath(u"ingest/"_s + name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray words = file.readAll();
        const Result<DocumentPtr> plain = readDocument(words, name);
        const Result<DocumentPtr> pdf = readDocument(printed(QString::fromUtf8(words)), name + u".pdf"_s);
        VERIFY_RESULT(plain);
        VERIFY_RESULT(pdf);
        QCOMPARE((*pdf)->genre, (*plain)->genre);
        QCOMPARE((*pdf)->title, (*plain)->title);
        QCOMPARE((*pdf)->units.size(), (*plain)->units.size());
        for (size_t i = 0; i < (*plain)->units.size(); ++i) {
            QCOMPARE((*pdf)->units[i].id, (*plain)->units[i].id);
            QCOMPARE((*pdf)->units[i].text, (*plain)->units[i].text);
        }
    }
    /// The words of one column come before those of the other.
    void readsColumnsOneAfterTheOther()
    {
        constexpr int lines = 12;
        const auto line = [](const QString &column, int number) {
            return u"Line %1 of the %2 column of a page"_s.arg(number).arg(column);
        };
        const QByteArray bytes = page([&](QPainter &painter) {
            painter.setFont(QFont(u"DejaVu Serif"_s, 10));
            for (int column = 0; column < 2; ++column)
                for (int i = 0; i < lines; ++i)
                    painter.drawText(20 + 270 * column, 40 + 14 * i, line(column == 0 ? u"left"_s : u"right"_s, i));
        });
        const Result<SourceText> text = readPdf(bytes, u"columns.pdf"_s, {});
        VERIFY_RESULT(text);
        QStringList found;
        for (const SourceLine &words : text->lines)
            if (!words.text.trimmed().isEmpty())
                found += words.text.trimmed();
        QCOMPARE(found.size(), 2 * lines);
        QCOMPARE(found[lines - 1], line(u"left"_s, lines - 1));
        QCOMPARE(found[lines], line(u"right"_s, 0));
    }
    void tellsColumnsFromMargins()
    {
        QVERIFY(standsInColumns(u"the words of a first column    the words of a second column\n"));
        QVERIFY(!standsInColumns(u"    1.      Decides to keep the lamps lit during the whole night;\n"));
        QVERIFY(!standsInColumns(u"A/C.3/80/L.20                         The right to a lamp\n"
                                 "Decides to keep the lamps lit\nduring the whole night;\n"));
        QVERIFY(!standsInColumns(u""));
    }
    void saysWhyItCannotBeRead()
    {
        const QByteArray whole = printed(u"Les gardiens tiennent le feu."_s);
        QVERIFY(sentence(whole).isEmpty());
        QVERIFY(sentence(whole.first(whole.size() / 3)).contains(u"damaged"));
        QVERIFY(sentence("%PDF-1.7\n...").contains(u"damaged"));
        QVERIFY(sentence(locked(whole)).contains(u"password"));
        const QByteArray picture = page([](QPainter &painter) { painter.fillRect(50, 50, 200, 200, Qt::darkGray); });
        QVERIFY(sentence(picture).contains(u"no words"));
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(sentence(whole, Stop(stopped.get_token())).contains(u"stopped"));
    }
    /// Damage of any kind gets a sentence or a text, and never takes the program with it.
    void bearsDamage()
    {
        const QByteArray whole = printed(u"Les gardiens tiennent le feu.\nLes ports tiennent le registre."_s);
        quint32 state = 20'261;
        for (int round = 0; round < 40; ++round) {
            QByteArray bytes = whole;
            for (int change = 0; change < 12; ++change) {
                state = state * 1'664'525 + 1'013'904'223;
                bytes[qsizetype(state % quint32(bytes.size()))] = char(state >> 24);
            }
            const QString said = sentence(bytes);
            QVERIFY2(said.isEmpty() || said.endsWith(u'.'), qPrintable(said));
        }
    }
};

QTEST_MAIN(PdfTest)
#include "pdf_test.moc"
