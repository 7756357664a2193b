// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/labels.h"
#include "jobs/searchcontroller.h"
#include "models/searchmodel.h"
#include "search/savedsearches.h"
#include "search/searchpanel.h"
#include "settings.h"
#include "store/librarystore.h"
#include "store/searchindex.h"
#include "support/documents.h"
#include "support/shared.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace volets;
using namespace volets::test;

namespace {

constexpr auto patience = std::chrono::seconds(60); ///< for a machine that is busy elsewhere

const QString lines2031 = QStringLiteral("1: encourageons le volet parlementaire du port ;\n"
                                         "2: saluons l’œuvre des marins et leur volet parlementaire, l’été venu ;\n"
                                         "3: invitons les élus à parler.");
const QString lines2033 = QStringLiteral("1: ont voulu encourager le phare ;\n2: le parlement et son volet.");

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_path;
    std::vector<DocumentPtr> m_texts;

    /// Hits as "2031:1 2033:1".
    QString find(const QString &query)
    {
        Result<Library> library = openLibrary(m_path);
        const Result<SearchQuery> parsed = parseQuery(query);
        if (!library || !parsed)
            return parsed ? QStringLiteral("no library") : parsed.error().sentence;
        const auto hits = SearchIndex(library->database).find(*parsed);
        if (!hits)
            return hits.error().sentence;
        QStringList found;
        for (const SearchHit &hit : *hits)
            found += QStringLiteral("%1:%2").arg(hit.document).arg(hit.unit + 1);
        return found.join(u' ');
    }

private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("library.volets"));
        Result<Library> library = openLibrary(m_path);
        VERIFY_RESULT(library);
        const QDateTime when(QDate(2026, 3, 4), QTime(5, 6), QTimeZone::UTC);
        for (const auto &[key, lines] :
             {std::pair{QStringLiteral("2033"), lines2033}, std::pair{QStringLiteral("2031"), lines2031}})
            VERIFY_RESULT(
                LibraryStore(library->database).add(*documentFromLines(key, key, lines), sourceOf(lines), when));
        SearchIndex index(library->database);
        VERIFY_RESULT(index.setLabels(
            QStringLiteral("2031"),
            {{.verbs = {QStringLiteral("encourager")}, .addressees = {}, .themes = {QStringLiteral("INST")}},
             {.verbs = {QStringLiteral("saluer")}, .addressees = {}, .themes = {}},
             {.verbs = {QStringLiteral("inviter")}, .addressees = {QStringLiteral("élus")}, .themes = {}}}));
        m_texts = LibraryStore(library->database).documents().value();
    }

    void findsWhatIsAsked_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("hits");
        const auto row = [](const char *query, const char *hits) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(hits);
        };
        row("encourager", "2031:1 2033:1"); // other forms, by date
        row("OEUVRE", "2031:2");            // ligatures, case
        row("elus", "2031:3");              // accents
        row("l'ete", "2031:2");
        row("volet port", "2031:1");
        row("\"volet parlementaire\"", "2031:1 2031:2");
        row("«parlementaire volet»", "");
        row("parle*", "2031:1 2031:2 2031:3 2033:2");
        row("volet -marins", "2031:1 2033:2");
        row("verbe:encourager", "2031:1");
        row("theme:inst volet", "2031:1");
        row("dest:ELUS", "2031:3");
        row("volet an:2032..", "2033:2");
        row("volet an:..2031", "2031:1 2031:2");
        row("volet texte:2033", "2033:2");
        row("an:2033 year:2033", "2033:1 2033:2");
        row("baleine", "");
        row("( AND* OR", "");
        row("quoi:x",
            "“quoi:” is no filter; there are theme:, verbe:, dest:, texte: and an: (to look for a colon, put the "
            "words in quotation marks).");
    }
    void findsWhatIsAsked()
    {
        QFETCH(QString, query);
        QFETCH(QString, hits);
        QCOMPARE(find(query), hits);
    }

    /// An item asks what its chapeau asks, also where it names somebody or has a verb of its own.
    void aChapeausVerbFindsItsItems()
    {
        const QString path = m_folder.filePath(QStringLiteral("chapeau.volets"));
        const QString lines = QStringLiteral("1: demandons aux ports :\n1.a: d’éclairer leurs quais ;\n"
                                             "1.b: d’encourager les marins à relire les cartes ;\n"
                                             "2: invitons le gardien du phare à parler.");
        const DocumentPtr document = documentFromLines(QStringLiteral("2035"), QStringLiteral("2035"), lines);
        Result<Library> library = openLibrary(path);
        VERIFY_RESULT(library);
        const QDateTime when(QDate(2026, 3, 4), QTime(5, 6), QTimeZone::UTC);
        VERIFY_RESULT(LibraryStore(library->database).add(*document, sourceOf(lines), when));
        SearchIndex index(library->database);
        VERIFY_RESULT(index.setLabels(document->key, labelsOf(*document, 0, {})));
        const auto found = [&](const QString &query) {
            QStringList units;
            const auto hits = index.find(parseQuery(query).value());
            for (const SearchHit &hit : hits.value_or(std::vector<SearchHit>()))
                units += document->units[std::size_t(hit.unit)].id;
            return units.join(u' ');
        };
        QCOMPARE(found(QStringLiteral("verbe:demander")), QStringLiteral("1 1.a 1.b"));
        QCOMPARE(found(QStringLiteral("verbe:demander encourageons")), QStringLiteral("1.b"));
        QCOMPARE(found(QStringLiteral("verbe:inviter")), QStringLiteral("2"));
    }

    void spansAreOfTheUnitsText()
    {
        Result<Library> library = openLibrary(m_path);
        VERIFY_RESULT(library);
        const auto hits =
            SearchIndex(library->database).find(parseQuery(QStringLiteral("oeuvre \"volet parlementaire\"")).value());
        VERIFY_RESULT(hits);
        QCOMPARE(hits->size(), 1U);
        const QString &text = m_texts[0]->units[1].text;
        QStringList words;
        for (const Span span : hits->at(0).spans)
            words += span.of(text).toString();
        QCOMPARE(words, (QStringList{QStringLiteral("œuvre"), QStringLiteral("volet parlementaire")}));
    }

    void queriesRoundTrip()
    {
        for (const char *text :
             {"encourager",
              "-marins \"volet parlementaire\" parle* theme:IA verbe:demander dest:\"les élus\" an:2022..2024",
              "an:2024..", "an:..2023", "an:2024", "texte:note5"}) {
            const auto query = parseQuery(QString::fromUtf8(text));
            VERIFY_RESULT(query);
            QCOMPARE(parseQuery(toText(*query)).value(), *query);
        }
        QVERIFY(parseQuery(QString()).value().isEmpty());
        QVERIFY(!parseQuery(QStringLiteral("an:20x4")));
    }

    void replacedTextIsSearchedAnew()
    {
        const QString path = m_folder.filePath(QStringLiteral("other.volets"));
        Result<Library> library = openLibrary(path);
        VERIFY_RESULT(library);
        LibraryStore store(library->database);
        const QDateTime when(QDate(2026, 3, 4), QTime(5, 6), QTimeZone::UTC);
        const auto added = store.add(*documentFromLines(QStringLiteral("a"), {}, lines2031), sourceOf(lines2031), when);
        VERIFY_RESULT(added);
        VERIFY_RESULT(store.replace(added->id, *documentFromLines(QStringLiteral("a"), {}, lines2033),
                                    sourceOf(lines2033), when));
        const auto count = [&](const char *word) {
            return SearchIndex(library->database).find(parseQuery(QLatin1String(word)).value()).value().size();
        };
        QCOMPARE(count("marins"), 0U);
        QCOMPARE(count("phare"), 1U);
        VERIFY_RESULT(store.remove(added->id));
        QCOMPARE(count("phare"), 0U);
    }

    void modelIsSound()
    {
        SearchModel model;
        const QAbstractItemModelTester tester(&model);
        model.setHits({{QStringLiteral("2031"), 1, {{0, 7}, {9, 6}}},
                       {QStringLiteral("2033"), 0, {}},
                       {QStringLiteral("gone"), 0, {}}},
                      m_texts);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.textCount(), 2);
        QCOMPARE(model.index(0, SearchModel::Words).data().toString(), QStringLiteral("saluons"));
        QCOMPARE(model.index(1, SearchModel::Before).data().toString(), QStringLiteral("saluons l"));
        QCOMPARE(model.unitAt(2), (UnitRef{1, 0}));
        model.setHits({}, {});
        QVERIFY(!model.unitAt(0).isValid());
    }

    void typedQueryLeadsToAClause()
    {
        SearchController controller;
        controller.setLibrary(m_path);
        SearchPanel panel(controller);
        panel.setTexts(m_texts);
        panel.resize(900, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QList<UnitRef> went;
        connect(&panel, &SearchPanel::unitActivated, &panel, [&](UnitRef unit) { went += unit; });
        panel.focusQuery();
        QTest::keyClicks(panel.focusWidget(), QStringLiteral("encourager"));
        auto *list = panel.findChild<QTreeView *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, patience);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 1)).center());
        QCOMPARE(went, QList{(UnitRef{1, 0})});
        panel.setQuery(QStringLiteral("quoi:x"));
        QTRY_VERIFY_WITH_TIMEOUT(panel.findChild<QLabel *>()->text().size() > 0, patience);
    }

    void placesFoundAreLinedUpOnTheHit()
    {
        SearchController controller;
        controller.setLibrary(m_path);
        SearchPanel panel(controller);
        panel.setTexts(m_texts);
        panel.resize(900, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.focusQuery();
        QTest::keyClicks(panel.focusWidget(), QStringLiteral("volet"));
        auto *list = panel.findChild<QTreeView *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 3, patience);
        const auto cell = [&](int row, int column) { return list->visualRect(list->model()->index(row, column)); };
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(cell(row, SearchModel::Words).left(), cell(0, SearchModel::Words).left());
            const QModelIndex before = list->model()->index(row, SearchModel::Before);
            QVERIFY(before.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight); // up to the hit
            QCOMPARE(list->model()->index(row, SearchModel::Words).data().toString(), QStringLiteral("volet"));
            // the whole address is read
            const QModelIndex place = list->model()->index(row, SearchModel::Place);
            QVERIFY(list->fontMetrics().horizontalAdvance(place.data().toString()) <
                    cell(row, SearchModel::Place).width());
        }
        // by keys: into the list, down, and there
        QList<UnitRef> went;
        connect(&panel, &SearchPanel::unitActivated, &panel, [&](UnitRef unit) { went += unit; });
        QTest::keyClick(panel.focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(list->hasFocus(), patience);
        QTest::keyClick(list, Qt::Key_End);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(went, QList{(UnitRef{1, 1})});
    }

    void queriesAreKeptAndComeBack()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        SearchController controller;
        SearchPanel panel(controller);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QToolButton *keep = nullptr;
        for (auto *button : panel.findChildren<QToolButton *>())
            if (button->accessibleName() == u"Keep this search")
                keep = button;
        QVERIFY(keep);
        panel.setQuery(QStringLiteral("theme:IA volet"));
        QTest::mouseClick(keep, Qt::LeftButton, {}, QPoint(6, keep->height() / 2));
        QVERIFY(keep->isChecked());
        panel.setQuery({});
        QVERIFY(!keep->isChecked());
        emit keep->menu()->aboutToShow();
        keep->menu()->actions().first()->trigger();
        QCOMPARE(panel.query(), QStringLiteral("theme:IA volet"));
        QTest::mouseClick(keep, Qt::LeftButton, {}, QPoint(6, keep->height() / 2));
        QVERIFY(savedSearches(Settings()).isEmpty());
    }

    void formWritesTheQuery()
    {
        SearchController controller;
        controller.setLibrary(m_path);
        SearchPanel panel(controller);
        panel.setTexts(m_texts);
        panel.setThemes({{QStringLiteral("INST"), QStringLiteral("Institutions")}});
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QTest::mouseClick(panel.findChild<QToolButton *>(), Qt::LeftButton);
        auto *form = panel.findChild<SearchForm *>();
        QVERIFY(form->isVisible());
        QTest::keyClicks(form->findChildren<QLineEdit *>().at(1), QStringLiteral("volet parlementaire"));
        QTest::keyClick(form->findChildren<QComboBox *>().at(0), Qt::Key_Down);
        QCOMPARE(panel.query(), QStringLiteral("\"volet parlementaire\" theme:INST"));
    }
};

QTEST_MAIN(SearchTest)
#include "search_test.moc"
