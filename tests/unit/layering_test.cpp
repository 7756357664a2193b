// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Who may include whom, as core/README.md says. Every folder may include `base` and itself.
const QMap<QString, QSet<QString>> allowed{
    {u"core/base"_s, {}},
    {u"core/text"_s, {}},
    {u"core/document"_s, {u"text"_s}},
    {u"core/ingest"_s, {u"text"_s, u"document"_s}},
    {u"core/facts"_s, {u"text"_s, u"document"_s}},
    {u"core/themes"_s, {u"text"_s, u"document"_s}},
    {u"core/meaning"_s, {}},
    {u"core/align"_s, {u"text"_s, u"document"_s, u"facts"_s, u"themes"_s, u"meaning"_s}},
    // what a reader decides is about links and themes, and is applied to them
    {u"core/annotate"_s, {u"text"_s, u"document"_s, u"align"_s, u"themes"_s}},
    {u"core/highlight"_s, {u"text"_s, u"document"_s}},
    {u"core/diff"_s, {u"text"_s}},
    {u"core/compare"_s,
     {u"text"_s, u"document"_s, u"facts"_s, u"themes"_s, u"meaning"_s, u"align"_s, u"diff"_s, u"annotate"_s}},
    {u"core/store"_s, {u"text"_s, u"document"_s, u"align"_s, u"annotate"_s, u"themes"_s, u"meaning"_s}},
    {u"core/report"_s,
     {u"text"_s, u"document"_s, u"compare"_s, u"annotate"_s, u"highlight"_s, u"facts"_s, u"themes"_s, u"align"_s,
      u"diff"_s}},
};

const QSet<QString> appFolders{u"cli"_s,     u"models"_s,     u"synopsis"_s, u"reading"_s, u"themes"_s,
                               u"library"_s, u"inspector"_s,  u"search"_s,   u"notes"_s,   u"jobs"_s,
                               u"export"_s,  u"appearance"_s, u"settings"_s, u"help"_s,    u"differences"_s};

struct Include
{
    QString file;
    QString folder;
    QString header;
};

QList<Include> includesBelow(const QString &top)
{
    static const QRegularExpression pattern(uR"(^\s*#\s*include\s+"(?:([a-z]+)/)?([^"]+)\")"_s,
                                            QRegularExpression::MultilineOption);
    QList<Include> found;
    QDirIterator files(volets::test::sourceFolder() + u'/' + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto matches = pattern.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            found.append({file.fileName().sliced(volets::test::sourceFolder().size() + 1), match.captured(1),
                          match.captured(2)});
        }
    }
    return found;
}

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT
private slots:
    void coreKeepsToItsTable()
    {
        const QList<Include> includes = includesBelow(u"core"_s);
        QVERIFY(includes.size() > 20);
        for (const Include &include : includes) {
            if (include.header.endsWith(u".moc")) // made of the file itself
                continue;
            const QString folder = include.file.section(u'/', 0, 1);
            QVERIFY2(allowed.contains(folder), qPrintable(folder + u" is no folder of the pipeline"_s));
            const QString own = folder.section(u'/', 1);
            QVERIFY2(include.folder == u"base" || include.folder == own || allowed[folder].contains(include.folder),
                     qPrintable(u"%1 includes %2/%3"_s.arg(include.file, include.folder, include.header)));
        }
    }
    void coreKnowsNoWidgetAndOnlyTheStoreKnowsSql()
    {
        QDirIterator files(volets::test::sourceFolder() + u"/core"_s, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        static const QRegularExpression widgets(
            uR"(#include <Q(Widget|Application>|Dialog|MessageBox|Label|Layout))"_s);
        static const QRegularExpression sql(uR"(#include <QSql)"_s);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            QVERIFY2(!text.contains(widgets), qPrintable(file.fileName() + u" includes a widget"_s));
            QVERIFY2(file.fileName().contains(u"/core/store/") || !text.contains(sql),
                     qPrintable(file.fileName() + u" includes QtSql outside the store"_s));
        }
    }
    /// The libraries of windows take longer to load than a few texts to compare: only what draws needs them.
    void onlyWhatDrawsKnowsColoursAndImages()
    {
        QDirIterator files(volets::test::sourceFolder() + u"/core"_s, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        static const QRegularExpression drawing(
            uR"(#include <Q(Color|Image|Font|Icon|Painter|Palette|Pixmap|Text(Document|Format|Layout)))"_s);
        int drawers = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (!QString::fromUtf8(file.readAll()).contains(drawing))
                continue;
            ++drawers;
            QVERIFY2(file.fileName().contains(u"/core/report/") || file.fileName().contains(u"/core/highlight/"),
                     qPrintable(file.fileName() + u" includes QtGui"_s));
        }
        QVERIFY(drawers > 0);
    }
    /// What runs networks is loaded where a reader has a model, and never linked.
    void onlyThePluginsKnowTheirLibraries()
    {
        static const QRegularExpression libraries(uR"(#include <(onnxruntime|sentencepiece))"_s);
        int plugins = 0;
        for (const QString &top : {u"core"_s, u"app"_s, u"tests"_s}) {
            QDirIterator files(volets::test::sourceFolder() + u'/' + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                const bool isPlugin = file.fileName().contains(u"/core/meaning/plugins/");
                plugins += int(isPlugin && text.contains(libraries));
                QVERIFY2(isPlugin || !text.contains(libraries), qPrintable(file.fileName()));
                QVERIFY2(!text.contains(u"#include \"meaning/plugins"_s), qPrintable(file.fileName()));
            }
        }
        QCOMPARE(plugins, 2);
    }
    void nothingIncludesTheMainWindow()
    {
        for (const Include &include : includesBelow(u"app"_s)) {
            if (include.header != u"mainwindow.h")
                continue;
            const bool mayKnow = include.file == u"app/main.cpp" || include.file.startsWith(u"app/mainwindow");
            QVERIFY2(mayKnow, qPrintable(include.file + u" includes the main window"_s));
        }
    }
    void coreNeverIncludesApp()
    {
        for (const Include &include : includesBelow(u"core"_s))
            QVERIFY2(!appFolders.contains(include.folder) || include.folder == u"themes",
                     qPrintable(include.file + u" includes "_s + include.folder));
    }
    /// Two types of one name in one program are undefined behaviour that no compiler tells: the linker takes the first
    /// definition of what both instantiate.
    void everyTypeHasANameOfItsOwn()
    {
        static const QRegularExpression type(uR"(^(?:struct|class|enum class) ([A-Z]\w*)[^;\n]*$)"_s,
                                             QRegularExpression::MultilineOption);
        QMap<QString, QString> known;
        for (const QString &top : {u"core"_s, u"app"_s}) {
            QDirIterator headers(volets::test::sourceFolder() + u'/' + top, {u"*.h"_s}, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (headers.hasNext()) {
                QFile file(headers.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto matches = type.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext()) {
                    const QString name = matches.next().captured(1);
                    QVERIFY2(!known.contains(name),
                             qPrintable(u"%1 is in %2 and in %3"_s.arg(name, known.value(name), file.fileName())));
                    known.insert(name, file.fileName());
                }
            }
        }
        QVERIFY(known.size() > 20);
    }
    void everySourceNamesItsLicence()
    {
        int files = 0;
        for (const QString &top : {u"core"_s, u"app"_s, u"tests"_s}) {
            QDirIterator sources(volets::test::sourceFolder() + u'/' + top, {u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s},
                                 QDir::Files, QDirIterator::Subdirectories);
            for (; sources.hasNext(); ++files) {
                QFile file(sources.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(file.readLine().contains("SPDX-License-Identifier: GPL-3.0-or-later"),
                         qPrintable(file.fileName()));
            }
        }
        QVERIFY(files > 20);
    }
};

QTEST_GUILESS_MAIN(LayeringTest)
#include "layering_test.moc"
