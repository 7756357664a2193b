// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/linklabel.h"
#include "differences/filterbar.h"
#include "help/helpwindow.h"
#include "inspector/inspectorpanel.h"
#include "library/librarypanel.h"
#include "library/welcomepage.h"
#include "mainwindow.h"
#include "reading/readingview.h"
#include "synopsis/columnheads.h"
#include "synopsis/overviewstrip.h"
#include "synopsis/synopsisview.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QWhatsThis>

namespace volets {

using namespace Qt::StringLiterals;

void MainWindow::fillHelpMenu(QMenu *menu)
{
    act(menu, u"handbook"_s, tr("&Handbook"), {QKeySequence::HelpContents, QKeySequence(Qt::Key_F1)},
        [this] { openHandbook(chapterFor(QApplication::focusWidget())); });
    act(menu, u"shortcuts"_s, tr("&Keyboard Shortcuts"), {QKeySequence(Qt::CTRL | Qt::Key_F1)},
        [this] { openHandbook(u"shortcuts"_s); });
    act(menu, u"whatsThis"_s, tr("&What’s This?"), {QKeySequence::WhatsThis, QKeySequence(Qt::SHIFT | Qt::Key_F1)},
        [] { QWhatsThis::enterWhatsThisMode(); });
    menu->addSeparator();
}

void MainWindow::openHandbook(const QString &chapter)
{
    if (!m_help)
        m_help = new HelpWindow(this);
    const QList<ListedAction> actions = actionsOf(*menuBar());
    QList<Chapter> chapters = handbook(QLocale().name().section(u'_', 0, 0), actions);
    chapters.append(shortcutSheet(actions));
    m_help->setChapters(std::move(chapters));
    m_help->openChapter(chapter);
    m_help->QDialog::show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::explainControls()
{
    const auto explain = [](QWidget *widget, const char *chapter, const QString &words) {
        setChapterFor(widget, chapter);
        widget->setWhatsThis(words);
    };
    explain(
        m_synopsis, "views",
        tr("The synopsis. A column is a text, a row holds the clauses that correspond. Marks show what differs from "
           "the text that the column head names; a cell without a clause says why. Enter opens the reading view."));
    explain(m_synopsis->heads(), "views",
            tr("The head of a column: title, date, status, language, and what the column is compared with. Drag it to "
               "another place; the edge between two heads sets their widths."));
    explain(m_strip, "views",
            tr("The whole comparison at a glance: a mark for each row and column. Click or drag to go there; the frame "
               "shows what is in sight."));
    explain(m_reading, "views",
            tr("One text from beginning to end, with the addresses of its clauses and, beside each, where the other "
               "texts correspond."));
    explain(m_views->widget(int(View::Themes)), "themes",
            tr("Themes by texts: how many clauses of a text are about a theme. Choose a cell to see them below."));
    explain(m_inspector, "decisions",
            tr("What is known of the clause in hand: why it is linked, which other clauses come into question, its "
               "themes with the words that speak for them, and what readers decided and noted."));
    explain(m_library, "first-steps",
            tr("The texts of the dossier. The check box shows or hides a column. Below, the outline of the text in "
               "hand."));
    explain(m_filterBar, "search",
            tr("Filters of rows. They add up; how many rows they hide is always said, and one click shows all rows "
               "again."));
    explain(m_welcome, "first-steps",
            tr("Where a dossier begins: recent ones, the texts found on this computer, your own texts, the sample."));
    // panels that are made when they are first shown are explained by their docks
    const auto explainDock = [&](const QString &name, const char *chapter, const QString &words) {
        if (auto *dock = findChild<QDockWidget *>(name))
            explain(dock, chapter, words);
    };
    explainDock(
        u"search"_s, "search",
        tr("Searches all texts of the dossier: words in any form, phrases in quotation marks, and theme:, verb:, to:, "
           "text: and year: for what clauses are and do."));
    explainDock(u"differences"_s, "search",
                tr("The differences in the rows shown, by kind, text and place. Enter leads to the cell."));
    m_themeButton->setWhatsThis(tr("Shows only the rows about the themes that you choose."));
    m_orderButton->setWhatsThis(tr("In which order the rows stand: as in one text, or by theme."));
    m_referenceButton->setWhatsThis(
        tr("What each text is compared with: the one on its left, one text for all, or nothing."));
    m_rowCount->setWhatsThis(tr("How many rows are shown, and how many the filters hide."));
}

} // namespace volets
