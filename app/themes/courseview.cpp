// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/courseview.h"

#include "appearance/appearance.h"
#include "base/savefile.h"
#include "models/comparisonmodel.h"
#include "models/thememodels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QTableWidget>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

QString csvField(QString field)
{
    field.replace(u'"', u"\"\""_s);
    return u'"' + field + u'"';
}

} // namespace

/// Draws the picture at the size there is, at least at that in which it can be read.
class CourseView::Canvas final : public QWidget
{
public:
    explicit Canvas(CourseView &view)
        : QWidget(&view)
        , m_view(view)
    {}

    void fit()
    {
        const std::size_t count = m_view.courses(m_view.m_appearance.palette()).size();
        setMinimumHeight(int(leastHeight(count, width())));
        setAccessibleName(m_view.title());
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::TextAntialiasing);
        const Palette &palette = m_view.m_appearance.palette();
        paint(painter, coursePicture(m_view.courses(palette), palette, size()));
    }

    void resizeEvent(QResizeEvent * /*event*/) override { fit(); }

private:
    CourseView &m_view;
};

CourseView::CourseView(const ThemeMatrixModel &matrix, const ComparisonModel &comparison, const Appearance &appearance,
                       QWidget *parent)
    : QWidget(parent)
    , m_matrix(matrix)
    , m_comparison(comparison)
    , m_appearance(appearance)
    , m_theme(new QComboBox(this))
    , m_canvas(new Canvas(*this))
    , m_table(new QTableWidget(this))
{
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *save = new QPushButton(tr("Save Picture or Table…"), this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->setSpacing(8);
    bar->addWidget(m_theme);
    auto *legend = new QLabel(tr("Bars: share of the text’s words. Figures: clauses."), this);
    bar->addWidget(legend, 1);
    bar->addWidget(save);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_canvas);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Course of the theme"));
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(scroll);
    split->addWidget(m_table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({540, 430});
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addLayout(bar);
    page->addWidget(split, 1);

    connect(m_theme, &QComboBox::currentIndexChanged, this, &CourseView::refresh);
    connect(&matrix, &QAbstractItemModel::modelReset, this, &CourseView::refill);
    connect(&appearance, &Appearance::changed, m_canvas, qOverload<>(&QWidget::update));
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (const QTableWidgetItem *item = m_table->item(row, 0))
            emit chosen(item->data(Qt::UserRole).toString(), item->data(Qt::UserRole + 1).toInt());
    });
    connect(save, &QPushButton::clicked, this, [this] {
        const QString path =
            QFileDialog::getSaveFileName(this, tr("Save Picture or Table"), tr("themes.svg"),
                                         tr("Picture for print (*.svg);;Picture (*.png);;Table (*.csv)"));
        if (!path.isEmpty())
            exportTo(path);
    });
    refill();
}

void CourseView::choose(const QString &theme) { m_theme->setCurrentIndex(std::max(0, m_theme->findData(theme))); }

void CourseView::refill()
{
    const QString kept = m_theme->currentData().toString();
    const QSignalBlocker quiet(m_theme);
    m_theme->clear();
    m_theme->addItem(tr("All themes"), QString());
    for (const QString &code : m_matrix.map().themes)
        m_theme->addItem(m_comparison.themeMark(code).name, code);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(kept)));
    refresh();
}

QString CourseView::title() const { return tr("%1 through the texts").arg(m_theme->currentText()); }

std::vector<Course> CourseView::courses(const Palette &palette) const
{
    std::vector<Course> courses;
    const ThemeMap &map = m_matrix.map();
    const QString wanted = m_theme->currentData().toString();
    for (std::size_t t = 0; t < map.cells.size(); ++t) {
        const QString &code = map.themes[qsizetype(t)];
        if (!wanted.isEmpty() && code != wanted)
            continue;
        const ThemeMark mark = m_comparison.themeMark(code);
        Course course{.name = mark.sign.isEmpty() ? mark.name : QString(mark.sign % u"  "_s % mark.name),
                      .colour = themeInk(palette, mark.colour, mark.place),
                      .points = {}};
        for (std::size_t d = 0; d < map.cells[t].size(); ++d)
            course.points.push_back({.label = m_comparison.comparison()->document(int(d)).shortTitle,
                                     .clauses = int(map.cells[t][d].units.size()),
                                     .share = map.cells[t][d].share});
        courses.push_back(std::move(course));
    }
    return courses;
}

void CourseView::refresh()
{
    const ThemeMap &map = m_matrix.map();
    const QString wanted = m_theme->currentData().toString();
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    m_table->setRowCount(0);
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({tr("Theme"), tr("Text"), tr("Date"), tr("Clauses"), tr("Share of words")});
    for (std::size_t t = 0; t < map.cells.size(); ++t) {
        const QString &code = map.themes[qsizetype(t)];
        if (!wanted.isEmpty() && code != wanted)
            continue;
        for (std::size_t d = 0; d < map.cells[t].size(); ++d) {
            const Document &document = m_comparison.comparison()->document(int(d));
            const ThemeCell &cell = map.cells[t][d];
            const int row = m_table->rowCount();
            m_table->insertRow(row);
            const QStringList words{code, document.shortTitle, document.date,
                                    QLocale().toString(int(cell.units.size())),
                                    QLocale().toString(cell.share * 100, 'f', 1) + u" %"_s};
            for (int column = 0; column < int(words.size()); ++column) {
                auto *item = new QTableWidgetItem(words[column]);
                item->setData(Qt::UserRole, code);
                item->setData(Qt::UserRole + 1, int(d));
                if (column > 2)
                    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                m_table->setItem(row, column, item);
            }
        }
    }
    m_table->setColumnHidden(0, !wanted.isEmpty());
    m_canvas->fit();
}

void CourseView::exportTo(const QString &path)
{
    const auto all = courses(paletteOf(Scheme::Light, false));
    QByteArray bytes;
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        QStringList lines;
        QStringList heads;
        for (int column = 0; column < m_table->columnCount(); ++column)
            heads.append(csvField(m_table->horizontalHeaderItem(column)->text()));
        lines.append(heads.join(u';'));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            QStringList fields;
            for (int column = 0; column < m_table->columnCount(); ++column)
                fields.append(csvField(m_table->item(row, column)->text()));
            lines.append(fields.join(u';'));
        }
        bytes = "\xEF\xBB\xBF" + (lines.join(u"\r\n"_s) + u"\r\n"_s).toUtf8(); // spreadsheets want the mark
    } else {
        const Picture picture = coursePicture(all, paletteOf(Scheme::Light, false), usualSize(all.size()));
        bytes = path.endsWith(u".png"_s, Qt::CaseInsensitive) ? toPng(picture) : toSvg(picture, title());
    }
    if (const Result<void> saved = saveFile(path, bytes); !saved)
        emit failed(saved.error().sentence);
    else
        emit written(path);
}

} // namespace volets
