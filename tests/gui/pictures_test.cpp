// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "appearance/language.h"
#include "mainwindow.h"
#include "models/comparisonmodel.h"
#include "reading/readingview.h"
#include "settings.h"
#include "support/dossier.h"
#include "support/picture.h"
#include "support/window.h"
#include "synopsis/overviewstrip.h"
#include "synopsis/synopsisview.h"

#include <QHBoxLayout>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

/// Notes on words, on a clause and on a row of the invented dossier.
std::vector<PlacedNote> someNotes(const Comparison &comparison)
{
    const auto note = [](UnitRef unit, Span span, Note::Subject subject, Note::Audience audience) {
        PlacedNote placed;
        placed.unit = unit;
        placed.span = span;
        placed.hold = Attachment::Hold::Exact;
        placed.note.subject = subject;
        placed.note.audience = audience;
        placed.note.text = u"Who pays for the oil?"_s;
        return placed;
    };
    const qsizetype bridge = comparison.unit({1, 1}).text.indexOf(u"every quay");
    return {note({1, 1}, {bridge, 27}, Note::Subject::Words, Note::Audience::ToPublish),
            note({0, 2}, {}, Note::Subject::Unit, Note::Audience::Internal),
            note({2, 1}, {}, Note::Subject::Row, Note::Audience::Internal)};
}

/// Three texts, the last of them in Arabic, which runs to the left.
ComparisonPtr withArabic()
{
    test::Dossier dossier;
    dossier.text(u"2021"_s, {u"1 Invites the harbour council to light every quay before the winter;"_s,
                             u"2 Asks the keepers to write down each night what they saw;"_s});
    dossier.text(u"2023"_s, {u"1 Invite le conseil du port à éclairer chaque quai avant l’hiver ;"_s,
                             u"2 Demande aux gardiens d’écrire chaque nuit ce qu’ils ont vu ;"_s});
    dossier.language(u"fr"_s);
    dossier.text(u"2025"_s, {u"1 يدعو مجلس الميناء إلى إنارة كل رصيف وكل جسر قبل حلول شتاء 2026 (FGI)؛"_s,
                             u"2 يطلب من الحراس أن يدونوا كل ليلة ما رأوه، وأن يرسلوه إلى المجلس؛"_s});
    dossier.language(u"ar"_s);
    dossier.rows(u"1|1|1 2|2|2"_s);
    dossier.links(u"2025:1?2021:1 2025:2?2021:2"_s);
    return dossier.build();
}

/// The synopsis with its strip, as they stand in the window.
struct Page
{
    Page(const ComparisonPtr &comparison, QSize size, Scheme scheme, int zoom)
    {
        Look look;
        look.scheme = scheme;
        look.zoom = zoom;
        appearance.setLook(look);
        QSignalSpy coloured(&appearance, &Appearance::coloured);
        model.setThemeNames({{u"BOOKS"_s, u"Books"_s, u"▲"_s, {}}, {u"LIGHT"_s, u"Light"_s}});
        QSignalSpy figures(&model, &ComparisonModel::figuresKnown);
        model.setComparison(comparison);
        view.setModel(&model);
        auto *row = new QHBoxLayout(&page);
        row->setContentsMargins({});
        row->setSpacing(0);
        row->addWidget(&view, 1);
        row->addWidget(&strip);
        page.resize(size);
        page.show();
        view.setCurrentIndex(model.index(1, 1));
        view.setFocus();
        strip.setRowsInView(view.firstVisibleRow(), view.lastVisibleRow());
        isReady = (appearance.highlighter() || coloured.wait()) && (figures.count() > 0 || figures.wait());
        QTest::qWait(50);
    }

    Appearance appearance;
    ComparisonModel model;
    QWidget page;
    SynopsisView view{appearance};
    OverviewStrip strip{model, appearance};
    bool isReady = false;
};

} // namespace

/// What the reader sees, held as pictures that somebody looked at.
class PicturesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        useLanguage(u"en"_s); // plurals
        const QString missing = test::dressForPictures();
        if (missing.isEmpty())
            return;
        if (qEnvironmentVariable("CI") == u"true")
            QFAIL(qPrintable(missing));
        QSKIP(qPrintable(missing));
    }
    void init() { Settings().clear(); }
    void window_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("zoom");
        QTest::addColumn<bool>("arabic");
        QTest::addRow("window-1366") << QSize(1366, 768) << int(Scheme::Light) << 100 << false;
        QTest::addRow("window-1920") << QSize(1920, 1080) << int(Scheme::Light) << 125 << false;
        QTest::addRow("window-200") << QSize(1920, 1080) << int(Scheme::Light) << 200 << false;
        QTest::addRow("window-dark") << QSize(1366, 768) << int(Scheme::Dark) << 100 << false;
        QTest::addRow("window-contrast") << QSize(1366, 768) << int(Scheme::HighContrast) << 100 << false;
        QTest::addRow("window-arabic") << QSize(1366, 768) << int(Scheme::Light) << 100 << true;
    }
    /// The whole window with an invented dossier; at 200 % the words of its menus and panels are twice as large too.
    void window()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, scheme);
        QFETCH(const int, zoom);
        QFETCH(const bool, arabic);
        const QFont usual = QApplication::font();
        const auto restored = qScopeGuard([&] { QApplication::setFont(usual); });
        if (zoom == 200) {
            QFont large = usual;
            large.setPointSizeF(2 * usual.pointSizeF());
            QApplication::setFont(large);
        }
        Settings().setValue(setting::scheme, scheme);
        Settings().setValue(setting::zoom, zoom);
        MainWindow window;
        const ComparisonPtr comparison = arabic ? withArabic() : test::sampleComparison();
        window.showComparison(comparison);
        QVERIFY(test::bringUp(window, size));
        if (!arabic)
            window.model()->setNotes(someNotes(*comparison));
        window.model()->setHits({{2, 1}});
        window.synopsis()->setCurrentIndex(window.model()->index(1, 1));
        window.synopsis()->setFocus();
        // what is read on other threads
        QTRY_VERIFY(window.appearance()->highlighter());
        QTRY_VERIFY(window.model()->factsOf({1, 1}));
        QTRY_VERIFY(window.model()->figure(0, 0));
        QTest::qWait(50);
        const QString wrong = test::heldAgainst(QString::fromLatin1(QTest::currentDataTag()), window.grab().toImage());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    /// A clause split, two merged, one moved with its ghost, one new and one deleted, with their signs in the strip.
    void drafts()
    {
        test::Dossier dossier;
        dossier.mode(DossierMode::VersionsOfOneText);
        dossier.text(u"2021"_s, {u"1 The keepers write down each night what they saw and send it on to the council."_s,
                                 u"2 Boats carry names in large letters."_s, u"3 Quays are swept before the market."_s,
                                 u"4 The market opens at six."_s, u"5 Nobody ties a boat to a lamp."_s});
        dossier.text(u"2023"_s,
                     {u"1 Boats carry names in large letters."_s,
                      u"2 The keepers write down each night what they saw."_s, u"3 They send it on to the council."_s,
                      u"4 Quays are swept before the market, which opens at six."_s,
                      u"5 The pilots’ school takes forty pupils."_s});
        dossier.rows(u"1|2+3 2|1 3+4|4 5| |5"_s);
        dossier.links(u"2023:2~2021:1 2023:3~2021:1 2023:1=2021:2 2023:4~2021:3 2023:4~2021:4"_s);
        Page page(dossier.build(), {1000, 680}, Scheme::Light, 100);
        QVERIFY(page.isReady);
        const QString wrong = test::heldAgainst(u"drafts"_s, page.page.grab().toImage());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void reading()
    {
        const ComparisonPtr comparison = test::sampleComparison();
        Page page(comparison, {800, 600}, Scheme::Light, 100);
        QVERIFY(page.isReady);
        page.model.setNotes(someNotes(*comparison));
        ReadingView reading(page.model, page.appearance);
        reading.resize(1000, 640);
        reading.show();
        reading.showUnit({1, 1});
        QTest::qWait(50);
        const QString wrong = test::heldAgainst(u"reading"_s, reading.grab().toImage());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
};

QTEST_MAIN(PicturesTest)
#include "pictures_test.moc"
