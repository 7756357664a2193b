// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"
#include "mainwindow.h"
#include "support/dossier.h"
#include "support/shared.h"
#include "support/window.h"
#include "synopsis/synopsisview.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace volets;
using namespace Qt::StringLiterals;

/// Pictures of the window as a reader sees it: written to the folder VOLETS_SHOTS names, to be looked at. Without it,
/// only what must hold of any picture is checked.
class ShotsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        useLanguage(systemLanguage()); // pictures in the language of whoever looks at them
    }
    void looks_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("zoom");
        QTest::addColumn<QSize>("size");
        QTest::addRow("light") << int(Scheme::Light) << 100 << QSize(1366, 768);
        QTest::addRow("dark") << int(Scheme::Dark) << 100 << QSize(1366, 768);
        QTest::addRow("contrast") << int(Scheme::HighContrast) << 100 << QSize(1366, 768);
        QTest::addRow("zoom200") << int(Scheme::Light) << 200 << QSize(1920, 1080);
    }
    void looks()
    {
        QFETCH(const int, scheme);
        QFETCH(const int, zoom);
        QFETCH(const QSize, size);
        MainWindow window;
        window.appearance()->setScheme(Scheme(scheme));
        window.appearance()->setZoom(zoom);
        window.showComparison(test::sampleComparison());
        QVERIFY(test::bringUp(window, size));
        window.synopsis()->setCurrentIndex(window.model()->index(1, 1));
        QVERIFY(test::shoot(window, QString::fromLatin1(QTest::currentDataTag())));
    }
    void realTexts()
    {
        VOLETS_NEED_SHARED(shared);
        MainWindow window;
        window.appearance()->setScheme(Scheme::Light);
        window.appearance()->setZoom(100);
        QVERIFY(test::bringUp(window));
        window.openFiles({shared + u"/corpus"_s});
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->rowCount() > 0, 60000);
        QCOMPARE(window.model()->columnCount(), 5);
        QVERIFY(test::shoot(window, u"real"_s));
        RowFilter filter;
        filter.linkedOnly = true;
        window.model()->setFilter(filter);
        QVERIFY(test::shoot(window, u"real-linked"_s));
        window.model()->setOrder(RowOrder::ByTheme, 0);
        QVERIFY(test::shoot(window, u"real-themes"_s));
        filter.themes = {u"RC"_s, u"IA"_s};
        window.model()->setFilter(filter);
        QVERIFY(test::shoot(window, u"real-evidence"_s));
        window.appearance()->setScheme(Scheme::Dark);
        QVERIFY(test::shoot(window, u"real-evidence-dark"_s));
        window.appearance()->setScheme(Scheme::Light);
        filter.themes.clear();
        window.model()->setFilter(filter);
        window.lookFrom(MainWindow::View::Reading);
        QVERIFY(test::shoot(window, u"real-reading"_s));
        window.lookFrom(MainWindow::View::Themes);
        QVERIFY(test::shoot(window, u"real-map"_s));
        window.lookFrom(MainWindow::View::Synopsis);
        window.resize(1920, 1080);
        QVERIFY(test::shoot(window, u"real-large"_s));
        window.appearance()->setZoom(200);
        window.synopsis()->setCurrentIndex(window.model()->index(4, 1));
        window.synopsis()->scrollTo(window.model()->index(4, 1), QAbstractItemView::PositionAtTop);
        QVERIFY(test::shoot(window, u"real-200"_s));
        window.appearance()->setZoom(100);
        window.appearance()->setScheme(Scheme::Dark);
        window.model()->setSetup({.columns = {0, 2, 3}, .reference = Reference::Chain, .base = -1});
        window.resize(1440, 900);
        QVERIFY(test::shoot(window, u"real-three"_s));
    }
    void versions()
    {
        // three drafts of one text: clauses split, merged, moved, deleted and new
        const QStringList drafts{uR"(# Avant-projet de règlement

1. Le port reste ouvert aux bateaux de pêche toute l’année.

2. L’école accueille les enfants des îles sans frais, et la commune fournit les livres de lecture aux maîtres.

3. Le marché couvert vend ce que récoltent les jardins du canton.

4. Le bac traverse le détroit deux fois par jour en hiver.

5. La halle aux voiles est ouverte aux apprentis le samedi.

6. Le phare de la pointe est rallumé avant la fin de l’hiver.
)"_s,
                                 uR"(# Projet de règlement

1. Un conseil des habitants se réunit au moins deux fois par an.

2. Le port reste ouvert aux bateaux de pêche toute l’année.

3. L’école accueille les enfants des îles sans frais.

4. La commune fournit les livres de lecture aux maîtres.

5. Le phare de la pointe est rallumé avant la fin de l’automne.

6. Le marché couvert vend ce que récoltent les jardins du canton.

7. Le bac traverse le détroit trois fois par jour en hiver.
)"_s,
                                 uR"(# Règlement du port

1. Un conseil des habitants se réunit au moins quatre fois par an.

2. Le port reste ouvert aux bateaux de pêche toute l’année.

3. L’école accueille les enfants des îles sans frais. La commune fournit les livres de lecture aux maîtres.

4. Le phare de la pointe est rallumé avant la fin de l’automne.

5. Le bac traverse le détroit trois fois par jour en hiver et en été.
)"_s};
        QStringList files;
        for (int i = 0; i < drafts.size(); ++i) {
            QFile file(m_home.filePath(u"203%1-01-0%1-port.txt"_s.arg(i + 1)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(drafts[i].toUtf8());
            files.append(file.fileName());
        }
        MainWindow window;
        QVERIFY(test::bringUp(window));
        window.openFiles(files);
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->rowCount() > 0, 60000);
        QVERIFY(test::shoot(window, u"versions-offer"_s));
        window.findChild<QAction *>(u"versionsMode"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->comparison()->mode, DossierMode::VersionsOfOneText, 60000);
        QVERIFY(test::shoot(window, u"versions"_s));
        for (const auto &[document, unit] : {std::pair{1, 3}, {1, 4}, {2, 3}, {1, 5}, {0, 3}}) {
            window.goTo({document, unit});
            QVERIFY(test::shoot(window, u"versions-%1-%2"_s.arg(document).arg(unit)));
        }
        window.findChild<QAction *>(u"concordance"_s)->trigger();
        for (QWidget *other : QApplication::topLevelWidgets())
            if (other != &window && other->isVisible())
                QVERIFY(test::shoot(*other, u"concordance"_s));
    }
    void pages()
    {
        VOLETS_NEED_SHARED(shared);
        MainWindow window;
        QVERIFY(test::bringUp(window));
        QVERIFY(test::shoot(window, u"page-empty"_s));
        window.findChild<QAction *>(u"welcome"_s)->trigger();
        QVERIFY(test::shoot(window, u"page-welcome"_s));
        window.openFiles({shared + u"/corpus"_s});
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->rowCount() > 0, 60000);
        for (const QString &name : {u"library"_s, u"inspector"_s})
            QVERIFY(window.findChild<QDockWidget *>(name)->isVisible());
        window.findChild<QAction *>(u"differencesPanel"_s)->trigger();
        QTest::qWait(1500);
        QVERIFY(test::shoot(window, u"page-differences"_s));
        window.findChild<QAction *>(u"differencesPanel"_s)->trigger();
        window.findChild<QAction *>(u"filterBar"_s)->trigger();
        RowFilter filter;
        filter.linkedOnly = true;
        window.model()->setFilter(filter);
        QTest::qWait(500);
        QVERIFY(test::shoot(window, u"page-filters"_s));
        filter.absentIn = 0;
        filter.themes = {u"XX"_s};
        window.model()->setFilter(filter);
        QVERIFY(test::shoot(window, u"page-nothing-left"_s));
        window.model()->setFilter({});
        window.findChild<QAction *>(u"filterBar"_s)->trigger();
        window.findChild<QAction *>(u"find"_s)->trigger();
        QTest::keyClicks(QApplication::focusWidget(), u"encourager jeunes"_s);
        QTest::qWait(6000);
        QVERIFY(test::shoot(window, u"page-search"_s));
        window.findChild<QAction *>(u"searchPanel"_s)->trigger();
        window.findChild<QAction *>(u"notesPanel"_s)->trigger();
        QVERIFY(test::shoot(window, u"page-notes"_s));
        window.findChild<QAction *>(u"notesPanel"_s)->trigger();
        for (const QString &name : {u"goTo"_s, u"settings"_s, u"addTexts"_s, u"export"_s, u"handbook"_s, u"codebook"_s,
                                    u"clauseThemes"_s, u"linkElsewhere"_s}) {
            QAction *action = window.findChild<QAction *>(name);
            if (!action)
                continue;
            QTimer::singleShot(1200, &window, [&] {
                for (QWidget *other : QApplication::topLevelWidgets())
                    if (other != &window && other->isVisible()) {
                        static_cast<void>(test::shoot(*other, u"dialog-"_s + name));
                        other->close();
                    }
            });
            action->trigger();
            QTest::qWait(1500);
        }
        window.findChild<QAction *>(u"collapse"_s)->trigger();
        window.model()->setSetup({.columns = {0, 1}, .reference = Reference::Chain, .base = -1});
        QVERIFY(test::shoot(window, u"page-two"_s));
        window.findChild<QAction *>(u"unhookColumn"_s)->trigger();
        QVERIFY(test::shoot(window, u"page-unhooked"_s));
        window.showComparison(test::largeComparison(8, 60));
        QVERIFY(test::shoot(window, u"page-eight"_s));
        window.resize(1920, 1080);
        QVERIFY(test::shoot(window, u"page-eight-large"_s));
    }
    void languages()
    {
        VOLETS_NEED_SHARED(shared);
        MainWindow window;
        QVERIFY(test::bringUp(window));
        const QString folder = shared + u"/samples/udhr/"_s;
        window.openFiles({folder + u"eng.txt"_s, folder + u"fra.txt"_s, folder + u"arb.txt"_s});
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->rowCount() > 0, 60000);
        QVERIFY(test::shoot(window, u"arabic"_s));
        window.synopsis()->setCurrentIndex(window.model()->index(4, 2));
        window.synopsis()->scrollTo(window.model()->index(4, 2), QAbstractItemView::PositionAtTop);
        QVERIFY(test::shoot(window, u"arabic-4"_s));
        window.lookFrom(MainWindow::View::Reading);
        QVERIFY(test::shoot(window, u"arabic-reading"_s));
    }
};

QTEST_MAIN(ShotsTest)
#include "shots_test.moc"
