// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/addtextsdialog.h"
#include "library/firstdossier.h"
#include "library/librarypanel.h"
#include "library/recentdossiers.h"
#include "library/welcomepage.h"
#include "models/librarymodel.h"
#include "models/outlinemodel.h"
#include "models/recentmodel.h"
#include "support/documents.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace volets;
using namespace volets::test;

namespace {

std::vector<DocumentPtr> dossier()
{
    return {
        documentFromLines(QStringLiteral("2031"), QStringLiteral("2031-02-01"),
                          QStringLiteral("# Preamble\nP1: Rappelant les marées,\n# Requests\n1: demandons au port :\n"
                                         "1.a: d’ouvrir le quai ;\n1.b: de l’éclairer ;\n2: invitons les marins.")),
        documentFromLines(QStringLiteral("2033"), QStringLiteral("2033-05"), QStringLiteral("1: demandons un phare."))};
}

void drop(QWidget &widget, const QMimeData &mime)
{
    const QPoint where = widget.rect().center();
    QDragEnterEvent enter(where, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(where, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

QPushButton *button(const QWidget &widget, const QString &word)
{
    for (QPushButton *candidate : widget.findChildren<QPushButton *>())
        if (candidate->text().remove(u'&').contains(word))
            return candidate;
    return nullptr;
}

} // namespace

class LibraryTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void modelsAreSound()
    {
        LibraryModel texts;
        OutlineModel outline;
        RecentModel recent;
        const QAbstractItemModelTester one(&texts), two(&outline), three(&recent);
        texts.setTexts(dossier());
        outline.setDocument(dossier()[0]);
        recent.setPaths({m_folder.path(), m_folder.filePath(QStringLiteral("gone.volets"))}, dossierName);
        outline.setDocument(dossier()[1]);
        outline.setDocument(nullptr);
        texts.setTexts({});
        recent.setPaths({}, dossierName);
    }

    void outlineFollowsHeadingsAndChapeaux()
    {
        OutlineModel outline;
        outline.setDocument(dossier()[0]);
        QCOMPARE(outline.rowCount(), 2);
        const QModelIndex requests = outline.index(1, 0);
        QCOMPARE(requests.data().toString(), QStringLiteral("Requests"));
        QVERIFY(outline.isHeading(requests));
        QCOMPARE(outline.rowCount(requests), 2);
        const QModelIndex chapeau = outline.index(0, 0, requests);
        QCOMPARE(outline.unitAt(chapeau), 1);
        QCOMPARE(outline.rowCount(chapeau), 2);
        QCOMPARE(outline.find(3).parent(), chapeau);
        QCOMPARE(outline.unitAt(requests), 1);
    }

    void datesAreAsPreciseAsTheText()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        QCOMPARE(dateWords(QStringLiteral("2022-12-01")), QStringLiteral("1er décembre 2022"));
        QCOMPARE(dateWords(QStringLiteral("2025-06-24")), QStringLiteral("24 juin 2025"));
        QCOMPARE(dateWords(QStringLiteral("2023-05")), QStringLiteral("mai 2023"));
        QCOMPARE(dateWords(QStringLiteral("2023")), QStringLiteral("2023"));
        QCOMPARE(dateWords({}), QString());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(dateWords(QStringLiteral("2022-12-01")), QStringLiteral("1 December 2022"));
        QLocale::setDefault(before);
    }

    void columnsAreShownAndHidden()
    {
        LibraryPanel panel;
        panel.setTexts(dossier());
        panel.resize(280, 500);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QSignalSpy shown(&panel, &LibraryPanel::shownChanged);
        auto *list = panel.findChild<QListView *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(shown.takeFirst(), (QVariantList{1, false}));
        const QRect item = list->visualRect(list->model()->index(0, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(item.left() + 10, item.center().y()));
        QCOMPARE(shown.takeFirst(), (QVariantList{0, false}));
        panel.setShown({true, true}); // the window's own change is not told back
        QCOMPARE(shown.count(), 0);
        QCOMPARE(list->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void outlineLeadsToTheClause()
    {
        LibraryPanel panel;
        panel.setTexts(dossier());
        panel.resize(280, 600);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QList<UnitRef> went;
        connect(&panel, &LibraryPanel::unitActivated, &panel, [&](UnitRef unit) { went += unit; });
        auto *tree = panel.findChild<QTreeView *>();
        const QModelIndex requests = tree->model()->index(1, 0);
        const QModelIndex last = tree->model()->index(1, 0, requests);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(last).center());
        QCOMPARE(went, QList{(UnitRef{0, 4})});
        panel.setCurrent({1, 0});
        QCOMPARE(panel.currentText(), 1);
        QCOMPARE(went.size(), 1); // following is not going
        panel.setTexts(dossier());
        QCOMPARE(panel.currentText(), 1); // the same text stays current
    }

    void textsAreDropped()
    {
        LibraryPanel panel;
        QList<ImportRequest> dropped;
        connect(&panel, &LibraryPanel::textsDropped, &panel, [&](const ImportRequest &request) { dropped += request; });
        QMimeData files;
        files.setUrls(
            {QUrl::fromLocalFile(QStringLiteral("/somewhere/a.txt")), QUrl(QStringLiteral("https://example.org/"))});
        drop(panel, files);
        QMimeData words;
        words.setText(QStringLiteral("1. demandons un phare."));
        drop(panel, words);
        QCOMPARE(dropped.size(), 2);
        QCOMPARE(dropped[0].paths, QStringList(QStringLiteral("/somewhere/a.txt")));
        QCOMPARE(dropped[1].pasted.at(0).bytes, QByteArray("1. demandons un phare."));
    }

    void addTextsGathersFilesAndWords()
    {
        AddTextsDialog dialog;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        QMimeData files;
        files.setUrls(
            {QUrl::fromLocalFile(QStringLiteral("/x/a.txt")), QUrl::fromLocalFile(QStringLiteral("/x/b.txt"))});
        drop(dialog, files);
        drop(dialog, files);
        QVERIFY(ok->isEnabled());
        QCOMPARE(dialog.request().paths.size(), 2);
        auto *list = dialog.findChild<QListWidget *>();
        list->setCurrentRow(0);
        QTest::mouseClick(button(dialog, QStringLiteral("Remove")), Qt::LeftButton);
        QCOMPARE(dialog.request().paths, QStringList(QStringLiteral("/x/b.txt")));
        QTest::keyClicks(dialog.findChild<QPlainTextEdit *>(), QStringLiteral("demandons"));
        QCOMPARE(dialog.request().pasted.size(), 1U);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }

    void theProgramsOwnDossiersHaveNames()
    {
        const DossierPlaces places = DossierPlaces::standard();
        QCOMPARE(dossierName(places.userLibrary), QStringLiteral("My dossier"));
        QCOMPARE(dossierName(places.sampleLibrary), QStringLiteral("Sample dossier"));
        QCOMPARE(dossierName(QStringLiteral("/d/Harbours 2031.volets")), QStringLiteral("Harbours 2031"));
    }

    void recentDossiersAreKeptInOrder()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        for (int i = 0; i < 12; ++i)
            noteRecentDossier(settings, QStringLiteral("/d/%1.volets").arg(i));
        noteRecentDossier(settings, QStringLiteral("/d/5.volets"));
        QCOMPARE(recentDossiers(settings).size(), mostRecentDossiers);
        QCOMPARE(recentDossiers(settings).first(), QStringLiteral("/d/5.volets"));
        forgetRecentDossier(settings, QStringLiteral("/d/5.volets"));
        QVERIFY(!recentDossiers(settings).contains(QStringLiteral("/d/5.volets")));
    }

    void welcomeOffersWhatThereIs()
    {
        const auto file = [&](const QString &name, const QByteArray &words) {
            QFile made(m_folder.filePath(name));
            return made.open(QIODevice::WriteOnly) && made.write(words) == words.size() ? made.fileName() : QString();
        };
        const QString there = file(QStringLiteral("there.volets"), "-");
        WelcomePage page;
        page.setRecent({there, m_folder.filePath(QStringLiteral("gone.volets"))});
        page.setSample(
            {.kind = FirstDossier::Kind::Sample, .library = {}, .paths = {QStringLiteral(":/s")}, .folder = {}});
        page.setFound({.kind = FirstDossier::Kind::Corpus,
                       .library = {},
                       .paths = {file(QStringLiteral("b.txt"), "Port charter\n\n1. Invites every port to be lit.\n"),
                                 file(QStringLiteral("empty.txt"), "")},
                       .folder = m_folder.path()});
        page.resize(800, 1100);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        // what is no text is said and greyed, before anybody opens it
        QPushButton *compare = button(page, QStringLiteral("Compare These"));
        QTRY_VERIFY(compare->text().contains(u'1'));
        const auto lists = page.findChildren<QListView *>();
        const auto *texts = lists.at(0)->model();
        QCOMPARE(texts->rowCount(), 2);
        QVERIFY(texts->flags(texts->index(0, 0)).testFlag(Qt::ItemIsEnabled));
        QVERIFY(!texts->flags(texts->index(1, 0)).testFlag(Qt::ItemIsEnabled));
        QStringList opened;
        QList<FirstDossier::Kind> found;
        QList<ImportRequest> pasted;
        connect(&page, &WelcomePage::openRequested, &page, [&](const QString &path) { opened += path; });
        connect(&page, &WelcomePage::foundRequested, &page, [&](const FirstDossier &one) { found += one.kind; });
        connect(&page, &WelcomePage::textsDropped, &page, [&](const ImportRequest &request) { pasted += request; });
        auto *recent = lists.at(1);
        for (int row = 0; row < 2; ++row)
            QTest::mouseClick(recent->viewport(), Qt::LeftButton, {},
                              recent->visualRect(recent->model()->index(row, 0)).center());
        QCOMPARE(opened, QStringList(there)); // the missing one is greyed
        // what is offered first has the focus, and Enter opens it
        QTest::keyClick(page.focusProxy(), Qt::Key_Return);
        QCOMPARE(found, QList{FirstDossier::Kind::Corpus});
        QGuiApplication::clipboard()->setText(QStringLiteral("1. demandons un phare."));
        QTest::keySequence(&page, QKeySequence::Paste);
        QCOMPARE(pasted.size(), 1);
        page.setFound(
            {.kind = FirstDossier::Kind::Sample, .library = {}, .paths = {QStringLiteral(":/s")}, .folder = {}});
        QVERIFY(button(page, QStringLiteral("Sample"))->isVisible());
    }
};

QTEST_MAIN(LibraryTest)
#include "library_test.moc"
