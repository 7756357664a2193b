// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"
#include "mainwindow.h"
#include "support/dossier.h"
#include "support/shared.h"
#include "support/window.h"
#include "synopsis/synopsisview.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

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
};

QTEST_MAIN(ShotsTest)
#include "shots_test.moc"
