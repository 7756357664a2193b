// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/concordancedialog.h"
#include "differences/modeoffer.h"
#include "jobs/comparisoncontroller.h"
#include "mainwindow.h"
#include "models/clausecell.h"
#include "models/differencemodel.h"
#include "models/roles.h"
#include "settings.h"
#include "support/window.h"
#include "synopsis/synopsisview.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = std::chrono::seconds(60);

const QString earlier = u"# Harbour rules\n\n"
                        "1. The harbour stays open to fishing boats all through the year.\n\n"
                        "2. The school takes in the children of the islands without a fee.\n\n"
                        "3. The covered market sells what the gardens of the canton grow.\n"_s;
const QString later = u"# Harbour rules, amended\n\n"
                      "1. A ferry crosses the strait twice a day in winter and in summer.\n\n"
                      "2. The harbour stays open to fishing boats all through the year.\n\n"
                      "3. The school takes in the children of the islands without any fee.\n"_s;

} // namespace

/// The dossier mode “versions of one text”, as a reader meets it.
class DraftsViewTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;
    int m_count = 0;
    QStringList m_files;

    /// Opens both drafts in a window of their own; in a dossier where `library` names one.
    std::unique_ptr<MainWindow> open(const QString &library = {})
    {
        auto window = std::make_unique<MainWindow>();
        if (!test::bringUp(*window))
            return nullptr;
        if (library.isEmpty())
            window->openFiles(m_files);
        else
            window->openDossier(library);
        return window;
    }
    static QString mentionAt(const MainWindow &window, int row, int column)
    {
        return window.model()->index(row, column).data(ClauseCellRole).value<ClauseCell>().mention;
    }
    static QPushButton *button(const MainWindow &window, const QString &words)
    {
        for (QPushButton *button : window.findChild<ModeOffer *>()->findChildren<QPushButton *>())
            if (button->text().remove(u'&').contains(words))
                return button;
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        for (const auto &[name, text] :
             {std::pair{u"2031-01-rules.txt"_s, earlier}, std::pair{u"2032-01-rules.txt"_s, later}}) {
            QFile file(m_home.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
            m_files += file.fileName();
        }
    }
    void init() { Settings().clear(); }

    void draftsAreProposedAsVersions()
    {
        const auto window = open();
        QTRY_VERIFY_WITH_TIMEOUT(window->model()->rowCount() > 0, patience);
        QCOMPARE(window->model()->comparison()->mode, DossierMode::DistinctTexts);
        auto *offer = window->findChild<ModeOffer *>();
        QVERIFY(offer->isVisible());
        QTest::mouseClick(button(*window, u"Versions"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window->model()->comparison()->mode, DossierMode::VersionsOfOneText, patience);
        QVERIFY(!offer->isVisible());
        QVERIFY(window->findChild<QAction *>(u"versionsMode"_s)->isChecked());
    }

    void aKeyTurnsTheModeAndTheWordsFollow()
    {
        const auto window = open();
        QTRY_VERIFY_WITH_TIMEOUT(window->model()->rowCount() > 0, patience);
        QTest::keyClick(window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window->model()->comparison()->mode, DossierMode::VersionsOfOneText, patience);
        QStringList mentions;
        for (int row = 0; row < window->model()->rowCount(); ++row)
            mentions += mentionAt(*window, row, 1);
        QVERIFY2(mentions.contains(u"new"_s) && mentions.contains(u"deleted"_s) && mentions.contains(u"changed"_s) &&
                     mentions.contains(u"no change"_s),
                 qPrintable(mentions.join(u", "_s)));
        QTest::keyClick(window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window->model()->comparison()->mode, DossierMode::DistinctTexts, patience);
    }

    void theChoiceIsKeptWithTheDossier()
    {
        const QString library = m_home.filePath(u"harbour%1.volets"_s.arg(++m_count));
        {
            ComparisonController controller(Stages::standard());
            controller.openLibrary(library);
            controller.addTexts({.paths = m_files, .pasted = {}});
            QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()), patience);
        }
        {
            const auto window = open(library);
            QTRY_VERIFY_WITH_TIMEOUT(window->model()->rowCount() > 0, patience);
            QTRY_VERIFY(window->findChild<ModeOffer *>()->isVisible());
            QTest::keyClick(button(*window, u"Versions"_s), Qt::Key_Space);
            QTRY_COMPARE_WITH_TIMEOUT(window->model()->comparison()->mode, DossierMode::VersionsOfOneText, patience);
        }
        const auto window = open(library);
        QTRY_VERIFY_WITH_TIMEOUT(window->model()->rowCount() > 0, patience);
        QCOMPARE(window->model()->comparison()->mode, DossierMode::VersionsOfOneText);
        QVERIFY(!window->findChild<ModeOffer *>()->isVisible());
    }

    void whoeverSaysDistinctIsNotAskedAgain()
    {
        const QString library = m_home.filePath(u"harbour%1.volets"_s.arg(++m_count));
        {
            ComparisonController controller(Stages::standard());
            controller.openLibrary(library);
            controller.addTexts({.paths = m_files, .pasted = {}});
            QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()), patience);
            controller.setMode(DossierMode::DistinctTexts);
        }
        const auto window = open(library);
        QTRY_VERIFY_WITH_TIMEOUT(window->model()->rowCount() > 0, patience);
        QVERIFY(!window->findChild<ModeOffer *>()->isVisible());
    }

    void renumberingIsSaidOnceAndTheConcordanceTellsAll()
    {
        const auto window = open();
        QTRY_VERIFY_WITH_TIMEOUT(window->model()->rowCount() > 0, patience);
        QTest::keyClick(window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window->model()->comparison()->mode, DossierMode::VersionsOfOneText, patience);
        const auto labels = window->findChildren<QLabel *>();
        QCOMPARE(
            std::ranges::count_if(labels, [](const QLabel *label) { return label->text().contains(u"renumbered"_s); }),
            1);
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window->findChild<ConcordanceDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(u"renumbered"_s)->text().contains(u" → "_s));
        auto *table = dialog->findChild<QTreeView *>();
        QCOMPARE(table->model()->rowCount(), window->model()->rowCount());
        table->setCurrentIndex(table->model()->index(2, 1));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(window->synopsis()->currentIndex().data(UnitRole).value<UnitRef>().document, 1);
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void newAndDeletedClausesAreDifferences()
    {
        const auto window = open();
        QTRY_VERIFY_WITH_TIMEOUT(window->model()->rowCount() > 0, patience);
        QTest::keyClick(window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window->model()->comparison()->mode, DossierMode::VersionsOfOneText, patience);
        DifferenceModel list(*window->model());
        list.start();
        QTRY_VERIFY_WITH_TIMEOUT(list.isComplete(), patience);
        QStringList kinds;
        for (int row = 0; row < list.rowCount(); ++row)
            kinds += list.index(row, DifferenceModel::Kind).data().toString();
        QVERIFY(kinds.contains(words(DifferenceKind::New)));
        QVERIFY(kinds.contains(words(DifferenceKind::Deleted)));
        // the next difference is the new clause or the deleted one, wherever it stands
        window->synopsis()->setCurrentIndex(window->model()->index(0, 0));
        QTest::keyClick(window.get(), Qt::Key_F7);
        const QModelIndex current = window->synopsis()->currentIndex();
        QVERIFY(window->model()->isDifference(current.row(), current.column()));
    }
};

QTEST_MAIN(DraftsViewTest)
#include "drafts_view_test.moc"
