// SPDX-License-Identifier: GPL-3.0-or-later
// The synopsis as a reader feels it: a step of scrolling, a filter, a key in the filter bar, a resize; on the five
// texts and on 10,000 clauses in each of eight texts. Run with QT_QPA_PLATFORM=offscreen.
#include "appearance/appearance.h"
#include "compare/pipeline.h"
#include "differences/filterbar.h"
#include "ingest/reader.h"
#include "mainwindow.h"
#include "models/comparisonmodel.h"
#include "support/shared.h"
#include "synopsis/overviewstrip.h"
#include "synopsis/synopsisview.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <benchmark/benchmark.h>

#include <random>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

ComparisonPtr fiveTexts()
{
    std::vector<DocumentPtr> documents;
    const QDir folder(test::sharedFolder() + u"/corpus"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const Result<DocumentPtr> document = readDocument(file.readAll(), name))
            documents.push_back(*document);
    }
    return std::get<ComparisonPtr>(compare(documents));
}

/// Eight drafts of 10,000 clauses of twenty to sixty words, half of which ask for something; from one to the next a few
/// words change.
ComparisonPtr largeDossier()
{
    constexpr int texts = 8;
    constexpr int clauses = 10'000;
    std::mt19937 random(11); // NOLINT(bugprone-random-generator-seed): the same texts each time
    std::uniform_int_distribution<int> length(20, 60);
    std::geometric_distribution<int> word(0.004);
    std::uniform_int_distribution<int> percent(0, 99);
    std::vector<QStringList> words(clauses);
    auto comparison = std::make_shared<Comparison>();
    for (int text = 0; text < texts; ++text) {
        auto document = std::make_shared<Document>();
        document->key = document->title = document->shortTitle = QString::number(2020 + text);
        document->language = u"fr"_s;
        for (int clause = 0; clause < clauses; ++clause) {
            QStringList &own = words[std::size_t(clause)];
            if (text == 0)
                for (int i = length(random); i > 0; --i)
                    own.append(u"mot%1"_s.arg(word(random)));
            else if (percent(random) < 50)
                for (QString &one : own)
                    if (percent(random) < 10)
                        one = u"mot%1"_s.arg(word(random));
            Unit unit;
            unit.id = QString::number(clause + 1);
            unit.kind = UnitKind::Operative;
            unit.text = (clause % 2 == 0 ? u"Invitons les ports à tenir compte de : "_s : QString()) + own.join(u' ');
            document->units.push_back(std::move(unit));
            if (text == 0)
                continue;
            Link link;
            link.a = {text, clause};
            link.b = {text - 1, clause};
            link.relation = Relation::Partial;
            link.confidence = 0.8;
            comparison->alignment.links.push_back(std::move(link));
        }
        comparison->documents.push_back(std::move(document));
    }
    for (int clause = 0; clause < clauses; ++clause) {
        Row row;
        row.cells = RowCells(texts);
        for (int text = 0; text < texts; ++text)
            row.cells.add({text, clause});
        comparison->alignment.rows.push_back(std::move(row));
    }
    return comparison;
}

/// A window's middle, with everything known of it.
struct Page
{
    explicit Page(const ComparisonPtr &comparison)
        : strip(model, appearance)
    {
        QSignalSpy known(&model, &ComparisonModel::figuresKnown);
        model.setComparison(comparison);
        view.setModel(&model);
        view.resize(1500, 900);
        strip.resize(80, 900);
        view.show();
        strip.show();
        QObject::connect(&view, &SynopsisView::rowsInView, &strip,
                         [this] { strip.setRowsInView(view.firstVisibleRow(), view.lastVisibleRow()); });
        known.wait(600'000);
        QCoreApplication::processEvents();
    }

    Appearance appearance;
    ComparisonModel model;
    SynopsisView view{appearance};
    OverviewStrip strip;
};

Page &page(bool large)
{
    static Page *five = nullptr;
    static Page *many = nullptr; // both live as long as the program
    Page *&wanted = large ? many : five;
    if (!wanted)
        wanted = new Page(large ? largeDossier() : fiveTexts());
    return *wanted;
}

/// Budget: 16 ms. Three lines further down; new rows come into sight and are laid out; the overview follows.
void scrollFrame(benchmark::State &state, bool large)
{
    Page &shown = page(large);
    QScrollBar &bar = *shown.view.verticalScrollBar();
    bar.setValue(0);
    for (auto _ : state) {
        bar.setValue(bar.value() + 60 < bar.maximum() ? bar.value() + 60 : 0);
        shown.view.viewport()->repaint();
        shown.strip.repaint();
    }
}

/// Budget: 16 ms. Jumps to rows that nobody has seen yet.
void jumpFrame(benchmark::State &state, bool large)
{
    Page &shown = page(large);
    int row = 0;
    for (auto _ : state) {
        row = (row + 37) % shown.model.rowCount();
        const QModelIndex index = shown.model.index(row, 0);
        shown.view.setCurrentIndex(index);
        shown.view.scrollTo(index, QAbstractItemView::PositionAtTop);
        shown.view.viewport()->repaint();
    }
}

/// Budget: 100 ms from the filter to the changed view, twice: on and off.
void filterOnAndOff(benchmark::State &state, bool large)
{
    Page &shown = page(large);
    RowFilter changed;
    changed.changedOnly = true;
    for (auto _ : state)
        for (const RowFilter &filter : {changed, RowFilter{}}) {
            shown.model.setFilter(filter);
            shown.view.viewport()->repaint();
            shown.strip.repaint();
        }
}

/// The whole window on the same texts, with its filter bar.
MainWindow &room(bool large)
{
    static MainWindow *five = nullptr;
    static MainWindow *many = nullptr; // both live as long as the program
    MainWindow *&wanted = large ? many : five;
    if (wanted)
        return *wanted;
    wanted = new MainWindow;
    wanted->resize(1920, 1080);
    wanted->show();
    QSignalSpy known(wanted->model(), &ComparisonModel::figuresKnown);
    wanted->showComparison(page(large).model.comparison());
    wanted->findChild<QAction *>(u"filterBar"_s)->setChecked(true); // what the clauses do is read from now on
    while (known.isEmpty() || !wanted->model()->knowsAllFacts())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    return *wanted;
}

/// Budget: 100 ms from a key to the changed view, twice: a letter typed in the box of verbs takes a verb that begins
/// with it, Home shows all rows again; the whole window is drawn after each.
void keyInFilter(benchmark::State &state, bool large)
{
    MainWindow &window = room(large);
    window.activateWindow();
    QComboBox *verbs = nullptr;
    for (auto *box : window.findChild<FilterBar *>()->findChildren<QComboBox *>())
        if (box->accessibleName() == u"Verb"_s)
            verbs = box;
    verbs->setFocus();
    QString letter; // of a verb, on every keyboard
    for (int choice = 1; choice < verbs->count(); ++choice)
        if (const QChar first = verbs->itemText(choice).front(); first >= u'b' && first <= u'z')
            letter = first;
    const auto isDrawn = [&](bool filtered) {
        QCoreApplication::processEvents();
        window.repaint();
        return window.model()->filter().isEmpty() != filtered;
    };
    for (auto _ : state) {
        QTest::keyClicks(verbs, letter);
        bool right = isDrawn(true);
        QTest::keyClick(verbs, Qt::Key_Home);
        right = isDrawn(false) && right;
        if (!right) {
            state.SkipWithError("the keys did not filter");
            break;
        }
    }
}

/// Budget: 16 ms for one step of the mouse at the window's edge.
void resizeStep(benchmark::State &state, bool large)
{
    Page &shown = page(large);
    int width = 1500;
    for (auto _ : state) {
        width = width > 1000 ? width - 7 : 1500;
        shown.view.resize(width, 900);
        shown.view.viewport()->repaint();
    }
    shown.view.resize(1500, 900);
}

BENCHMARK_CAPTURE(scrollFrame, fiveTexts, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scrollFrame, large, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(jumpFrame, fiveTexts, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(jumpFrame, large, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterOnAndOff, fiveTexts, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterOnAndOff, large, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(keyInFilter, fiveTexts, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(keyInFilter, large, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(resizeStep, fiveTexts, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(resizeStep, large, true)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir home; // the reader's own settings stay as they are
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    QApplication::setKeyboardInputInterval(0); // each letter typed begins anew
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
