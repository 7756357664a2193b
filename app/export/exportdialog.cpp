// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportdialog.h"

#include "base/savefile.h"
#include "export/preseteditor.h"
#include "export/printpages.h"
#include "report/layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <limits>

namespace volets {

namespace {

QString formatName(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return ExportDialog::tr("PDF, to be printed or handed in");
    case ReportFormat::Docx:
        return ExportDialog::tr("Word document (DOCX)");
    case ReportFormat::Odt:
        return ExportDialog::tr("OpenDocument text (ODT)");
    case ReportFormat::Html:
        return ExportDialog::tr("Web page (HTML)");
    case ReportFormat::Xlsx:
        return ExportDialog::tr("Spreadsheet of clauses (XLSX)");
    case ReportFormat::Csv:
        return ExportDialog::tr("Table of clauses (CSV)");
    case ReportFormat::Markdown:
        return ExportDialog::tr("Markdown");
    }
    Q_UNREACHABLE_RETURN(QString());
}

/// A label for a field that shares its line with a button.
QLabel *labelOf(const QString &words, QWidget *field)
{
    auto *label = new QLabel(words);
    label->setBuddy(field);
    return label;
}

/// A form as wide as it asks to be, that scrolls where the screen is too low for it.
class FormArea : public QScrollArea
{
public:
    explicit FormArea(QWidget *form)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus); // its fields have it, and are scrolled into sight
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
        setWidgetResizable(true);
        setWidget(form);
    }
    [[nodiscard]] QSize sizeHint() const override { return withBar(widget()->sizeHint()); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {withBar(widget()->minimumSizeHint()).width(), QScrollArea::minimumSizeHint().height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    [[nodiscard]] QSize withBar(QSize size) const
    {
        return size + QSize(style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this), 0);
    }
};

/// What of the comparison will be in the document; the rest of a colophon is for those who read it.
QString extentInWords(const std::vector<Statement> &colophon)
{
    QStringList lines;
    for (const Statement &statement : colophon)
        if (statement.isExtent)
            lines += ExportDialog::tr("%1: %2").arg(statement.label, statement.words);
    return lines.join(u'\n');
}

} // namespace

ExportDialog::ExportDialog(ComparisonPtr comparison, ExportOptions options, const QString &path, QWidget *parent,
                           QString presetFolder)
    : QDialog(parent)
    , m_comparison(std::move(comparison))
    , m_start(std::move(options))
    , m_presetFolder(std::move(presetFolder))
{
    setWindowTitle(tr("Export the Comparison"));
    auto *sides = new QHBoxLayout;
    sides->addWidget(new FormArea(makeForm()));
    sides->addWidget(makePreview(), 1);

    m_outcome = new QLabel;
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 100);
    m_progress->setVisible(false);
    auto *buttons = new QDialogButtonBox;
    m_exportButton = buttons->addButton(tr("&Export"), QDialogButtonBox::ActionRole);
    m_exportButton->setDefault(true);
    m_printButton = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_closeButton = buttons->addButton(QDialogButtonBox::Close);

    auto *whole = new QVBoxLayout(this);
    whole->addLayout(sides, 1);
    whole->addWidget(m_outcome);
    whole->addWidget(m_progress);
    whole->addWidget(buttons);

    m_path->setText(QDir::toNativeSeparators(path));
    connect(m_exportButton, &QPushButton::clicked, this, &ExportDialog::exportClicked);
    connect(m_printButton, &QPushButton::clicked, this, &ExportDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(&m_export, &JobLane::progressChanged, m_progress,
            [this](double part) { m_progress->setValue(int(part * 100)); });
    connect(&m_export, &JobLane::broke, this, [this](const QString &why) {
        setExporting(false);
        m_outcome->setText(why);
    });
    followFormat();
    followKind();
    if (!m_brokenPresets.isEmpty())
        m_outcome->setText(m_brokenPresets.join(u'\n'));
    resize(sizeHint()); // a window that names no size gets two thirds of the screen at most
}

QSize ExportDialog::sizeHint() const
{
    constexpr QSize roomy(1240, 720); // a page in the preview can be read
    const QSize most = screen()->availableSize() * 9 / 10;
    return QDialog::sizeHint().expandedTo(roomy).boundedTo(most);
}

QWidget *ExportDialog::makeForm()
{
    auto *side = new QWidget;
    auto *form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 12, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->addItem(tr("Comparison table"), int(ReportKind::Comparison));
    m_kind->addItem(tr("Table of concordance"), int(ReportKind::Concordance));
    m_kind->addItem(tr("Table of themes"), int(ReportKind::Themes));
    m_kind->addItem(tr("Notes, with their clauses"), int(ReportKind::Notes));
    m_kind->addItem(tr("Session sheet: a theme on a page"), int(ReportKind::Sheet));
    m_kind->setCurrentIndex(m_kind->findData(int(m_start.report.kind)));
    form->addRow(tr("&Document:"), m_kind);

    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("format"));
    for (const ReportFormat format : reportFormats())
        m_format->addItem(formatName(format), int(format));
    m_format->setCurrentIndex(m_format->findData(int(m_start.format)));
    form->addRow(tr("&Format:"), m_format);

    m_preset = new QComboBox;
    m_preset->setObjectName(QStringLiteral("preset"));
    fillPresets(m_start.preset.id);
    auto *presets = new QHBoxLayout;
    presets->addWidget(m_preset, 1);
    presets->addWidget(makePresetMenu());
    form->addRow(labelOf(tr("P&reset:"), m_preset), presets);

    m_title = new QLineEdit(m_start.report.title);
    m_title->setPlaceholderText(tr("Comparison table"));
    form->addRow(tr("&Title:"), m_title);

    m_themes = new QListWidget;
    m_themes->setAccessibleName(tr("Themes"));
    fillThemes();
    constexpr int longestName = 45; // characters
    const int rim = 2 * m_themes->frameWidth() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 4;
    m_themes->setMinimumWidth(
        rim + std::min(m_themes->sizeHintForColumn(0), longestName * m_themes->fontMetrics().averageCharWidth()));
    form->addRow(tr("T&hemes:"), m_themes);
    m_byTheme = new QCheckBox(tr("A &section for each theme"));
    m_byTheme->setChecked(m_start.report.byTheme);
    form->addRow(QString(), m_byTheme);
    m_onlyChanged = new QCheckBox(tr("&Only rows in which something differs"));
    m_onlyChanged->setChecked(m_start.report.onlyChanged);
    form->addRow(QString(), m_onlyChanged);
    m_trackedChanges = new QCheckBox(tr("Marks as trac&ked changes"));
    m_trackedChanges->setToolTip(tr("Words taken out and put in can be accepted or rejected in a word processor"));
    m_trackedChanges->setChecked(m_start.trackedChanges);
    form->addRow(QString(), m_trackedChanges);
    const auto lines = [&](const QString &label, const QStringList &start, int shown) {
        auto *edit = new QPlainTextEdit(start.join(u'\n'));
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * (shown + 1));
        form->addRow(label, edit);
        connect(edit, &QPlainTextEdit::textChanged, this, &ExportDialog::refresh);
        return edit;
    };
    m_sheetLines = lines(tr("Three &lines:"), m_start.report.sheet.lines, 3);
    m_sheetLines->setObjectName(QStringLiteral("lines"));
    m_questions = lines(tr("Two &questions:"), m_start.report.sheet.questions, 2);

    auto *where = new QHBoxLayout;
    m_path = new QLineEdit;
    m_path->setMinimumWidth(220);
    auto *browseButton = new QToolButton;
    browseButton->setText(tr("…"));
    browseButton->setToolTip(tr("Choose where the file goes"));
    browseButton->setAccessibleName(browseButton->toolTip());
    where->addWidget(m_path);
    where->addWidget(browseButton);
    form->addRow(labelOf(tr("F&ile:"), m_path), where);

    m_facts = new QLabel;
    m_facts->setWordWrap(true);
    m_facts->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *facts = new QScrollArea; // they come when the pages are set: however long they are, no word is cut
    facts->setFrameShape(QFrame::NoFrame);
    facts->setWidgetResizable(true);
    facts->setMinimumHeight(4 * fontMetrics().lineSpacing());
    facts->setAccessibleName(tr("What will be printed"));
    facts->setWidget(m_facts);
    form->addRow(facts);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::followKind);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_title, &QLineEdit::editingFinished, this, &ExportDialog::refresh);
    connect(m_themes, &QListWidget::itemChanged, this, &ExportDialog::themeTicked);
    connect(m_byTheme, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_onlyChanged, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(browseButton, &QToolButton::clicked, this, &ExportDialog::browse);
    return side;
}

QWidget *ExportDialog::makePreview()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_view = new PagePreview;
    column->addWidget(m_view, 1);
    auto *turn = new QHBoxLayout;
    m_page = new QSpinBox;
    m_page->setRange(1, 1);
    m_page->setPrefix(tr("Page "));
    m_page->setAccessibleName(tr("Page shown"));
    turn->addStretch();
    turn->addWidget(m_page);
    turn->addStretch();
    column->addLayout(turn);
    connect(m_page, &QSpinBox::valueChanged, m_view, [this](int page) { m_view->setPage(page - 1); });
    connect(m_view, &PagePreview::pageChanged, m_page, [this](int page) { m_page->setValue(page + 1); });
    return side;
}

void ExportDialog::fillThemes()
{
    for (const ReportTheme &theme : m_start.report.themes) {
        auto *item = new QListWidgetItem(theme.title.isEmpty() ? theme.code : theme.title, m_themes);
        item->setData(Qt::UserRole, theme.code);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_start.report.onlyThemes.isEmpty() || m_start.report.onlyThemes.contains(theme.code)
                                ? Qt::Checked
                                : Qt::Unchecked);
    }
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options = m_start;
    options.format = ReportFormat(m_format->currentData().toInt());
    if (const Preset *preset = chosenPreset())
        options.preset = *preset;
    options.trackedChanges = m_trackedChanges->isChecked() && canTrackChanges(options.format);
    options.report.kind = ReportKind(m_kind->currentData().toInt());
    options.report.title = m_title->text().trimmed();
    options.report.byTheme = m_byTheme->isChecked();
    options.report.onlyChanged = m_onlyChanged->isChecked();
    options.report.sheet = {.lines = m_sheetLines->toPlainText().split(u'\n', Qt::SkipEmptyParts),
                            .questions = m_questions->toPlainText().split(u'\n', Qt::SkipEmptyParts)};
    QStringList codes;
    for (int i = 0; i < m_themes->count(); ++i)
        if (m_themes->item(i)->checkState() == Qt::Checked)
            codes += m_themes->item(i)->data(Qt::UserRole).toString();
    // every theme ticked is no filter: rows of no theme belong in too
    const bool isFilter = codes.size() != m_themes->count() || options.report.kind == ReportKind::Sheet;
    options.report.onlyThemes = isFilter ? codes : QStringList();
    return options;
}

QString ExportDialog::path() const { return QDir::fromNativeSeparators(m_path->text().trimmed()); }

void ExportDialog::refresh()
{
    const ExportOptions wanted = options();
    if (const Result<void> can = checkReport(*m_comparison, wanted.report); !can) {
        m_preview.cancel();
        showPages(std::make_shared<std::vector<ReportPage>>(), {});
        m_facts->setText(can.error().sentence);
        return;
    }
    m_facts->setText(tr("Setting the pages…"));
    m_preview.start([this, comparison = m_comparison, options = wanted](const Stop &stop) -> JobLane::Publish {
        const ReportTable table = buildReport(*comparison, options.report);
        auto pages = std::make_shared<std::vector<ReportPage>>();
        if (!table.sections.empty()) {
            std::optional<WholeLayout> whole =
                layOutWhole(table, options.preset, std::numeric_limits<int>::max(), stop);
            if (!whole)
                return {};
            *pages = std::move(whole->pages);
        }
        return [this, pages, facts = extentInWords(table.colophon)] { showPages(pages, facts); };
    });
}

void ExportDialog::showPages(const ReportPages &pages, const QString &facts)
{
    m_pages = pages;
    m_view->setPages(pages);
    const int count = int(pages->size());
    m_page->setRange(1, std::max(1, count));
    m_page->setSuffix(tr(" of %1").arg(count));
    m_facts->setText(count == 0 ? tr("No row passes the filters. Tick other themes.")
                                : tr("%n page(s)", nullptr, count) + u'\n' + facts);
    m_exportButton->setEnabled(count > 0 && !m_export.isRunning());
    m_printButton->setEnabled(count > 0);
}

QToolButton *ExportDialog::makePresetMenu()
{
    auto *button = new QToolButton;
    button->setText(tr("…"));
    button->setToolTip(tr("Own presets"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->setObjectName(QStringLiteral("own presets"));
    menu->addAction(tr("&Change, and Keep under a Name…"), this, &ExportDialog::editPreset);
    menu->addAction(tr("&Take In from a File…"), this, &ExportDialog::importPresetFile);
    menu->addAction(tr("&Hand On as a File…"), this, &ExportDialog::exportPresetFile);
    QAction *remove = menu->addAction(tr("&Remove"), this, &ExportDialog::removeOwnPreset);
    connect(menu, &QMenu::aboutToShow, this,
            [this, remove] { remove->setEnabled(m_preset->currentIndex() >= int(builtInPresets().size())); });
    button->setMenu(menu);
    return button;
}

void ExportDialog::fillPresets(const QString &chosen)
{
    OwnPresets own = ownPresets(m_presetFolder);
    m_presets = builtInPresets();
    std::ranges::move(own.presets, std::back_inserter(m_presets));
    m_brokenPresets = own.broken;
    const QSignalBlocker quiet(m_preset);
    m_preset->clear();
    for (const Preset &preset : m_presets)
        m_preset->addItem(preset.name, preset.id);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(chosen)));
}

const Preset *ExportDialog::chosenPreset() const
{
    const int index = m_preset->currentIndex();
    return index >= 0 ? &m_presets[std::size_t(index)] : nullptr;
}

void ExportDialog::tellPreset(const Result<Preset> &kept)
{
    if (!kept) {
        m_outcome->setText(kept.error().sentence);
        return;
    }
    fillPresets(kept->id);
    m_outcome->setText(tr("The preset “%1” is kept.").arg(kept->name));
    refresh();
}

void ExportDialog::editPreset()
{
    const Preset *chosen = chosenPreset();
    if (!chosen)
        return;
    const bool isOwn = m_preset->currentIndex() >= int(builtInPresets().size());
    PresetEditor editor(*chosen, isOwn ? chosen->name : tr("%1, my own").arg(chosen->name), this);
    if (editor.exec() == QDialog::Accepted)
        tellPreset(keepPreset(m_presetFolder, editor.preset(), editor.name()));
}

void ExportDialog::importPresetFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Take In a Preset"), {}, tr("Presets (*.json)"));
    if (!file.isEmpty())
        tellPreset(importPreset(m_presetFolder, file));
}

void ExportDialog::exportPresetFile()
{
    const Preset *chosen = chosenPreset();
    if (!chosen)
        return;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Hand On the Preset"), QString(chosen->id + QStringLiteral(".json")), tr("Presets (*.json)"));
    if (file.isEmpty())
        return;
    const Result<void> saved = saveFile(file, toJson(*chosen));
    m_outcome->setText(saved ? tr("Written: %1").arg(QDir::toNativeSeparators(file)) : saved.error().sentence);
}

void ExportDialog::removeOwnPreset()
{
    const Preset *chosen = chosenPreset();
    if (!chosen)
        return;
    if (const Result<void> removed = removePreset(m_presetFolder, *chosen); !removed) {
        m_outcome->setText(removed.error().sentence);
        return;
    }
    fillPresets({});
    refresh();
}

void ExportDialog::themeTicked(const QListWidgetItem *item)
{
    // a sheet is about one theme
    if (ReportKind(m_kind->currentData().toInt()) == ReportKind::Sheet && item->checkState() == Qt::Checked) {
        const QSignalBlocker quiet(m_themes);
        for (int i = 0; i < m_themes->count(); ++i)
            if (m_themes->item(i) != item)
                m_themes->item(i)->setCheckState(Qt::Unchecked);
    }
    refresh();
}

void ExportDialog::followKind()
{
    const auto kind = ReportKind(m_kind->currentData().toInt());
    m_byTheme->setEnabled(kind == ReportKind::Comparison); // the others follow the order of the texts
    m_onlyChanged->setEnabled(kind == ReportKind::Comparison || kind == ReportKind::Concordance);
    const bool isSheet = kind == ReportKind::Sheet;
    auto *form = qobject_cast<QFormLayout *>(m_sheetLines->parentWidget()->layout());
    form->setRowVisible(m_sheetLines, isSheet);
    form->setRowVisible(m_questions, isSheet);
    if (isSheet && m_themes->count() > 0 && options().report.onlyThemes.size() != 1) {
        const QSignalBlocker quiet(m_themes);
        const int kept = std::max(0, m_themes->currentRow());
        for (int i = 0; i < m_themes->count(); ++i)
            m_themes->item(i)->setCheckState(i == kept ? Qt::Checked : Qt::Unchecked);
    }
    m_title->setPlaceholderText(m_kind->currentText());
    refresh();
}

void ExportDialog::followFormat()
{
    const auto format = ReportFormat(m_format->currentData().toInt());
    m_preset->setEnabled(format == ReportFormat::Pdf);
    m_trackedChanges->setEnabled(canTrackChanges(format));
    const QFileInfo file(path());
    if (reportFormat(file.suffix()))
        m_path->setText(QDir::toNativeSeparators(file.path() + u'/' + file.completeBaseName() + u'.' + suffix(format)));
}

void ExportDialog::browse()
{
    const QString ending = suffix(ReportFormat(m_format->currentData().toInt()));
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export to"), path(), QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), ending), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        m_path->setText(
            QDir::toNativeSeparators(QFileInfo(chosen).suffix().isEmpty() ? QString(chosen + u'.' + ending) : chosen));
}

void ExportDialog::exportClicked()
{
    if (QFileInfo::exists(path()) &&
        QMessageBox::question(this, windowTitle(),
                              tr("%1 exists. Shall the export take its place?").arg(m_path->text())) !=
            QMessageBox::Yes)
        return;
    startExport();
}

void ExportDialog::startExport()
{
    if (path().isEmpty()) {
        m_outcome->setText(tr("Name the file to export to."));
        m_path->setFocus();
        return;
    }
    setExporting(true);
    m_export.start([this, comparison = m_comparison, options = options(), path = path()](const Stop &stop) {
        auto outcome = exportComparison(*comparison, options, path, stop);
        return [this, outcome = std::move(outcome)] { finishExport(outcome); };
    });
}

void ExportDialog::cancelExport() { m_export.cancel(); }

void ExportDialog::finishExport(const std::variant<Exported, StopReason, Error> &outcome)
{
    setExporting(false);
    if (const auto *error = std::get_if<Error>(&outcome)) {
        m_outcome->setText(error->sentence);
    } else if (const auto *done = std::get_if<Exported>(&outcome)) {
        QString words = tr("Written: %1").arg(QDir::toNativeSeparators(done->path));
        if (done->checked > 0)
            words += u' ' + tr("%n quotation(s) read back and equal to their sources.", nullptr, done->checked);
        m_outcome->setText(words);
        emit exported(done->path);
    } else {
        m_outcome->setText(tr("Stopped. Nothing was written."));
    }
}

void ExportDialog::setExporting(bool exporting)
{
    m_progress->setValue(0);
    m_progress->setVisible(exporting);
    m_exportButton->setEnabled(!exporting && m_view->pageCount() > 0);
    m_closeButton->setText(exporting ? tr("Stop") : tr("Close"));
    if (exporting)
        m_outcome->clear();
}

void ExportDialog::reject()
{
    if (m_export.isRunning())
        cancelExport();
    else
        QDialog::reject();
}

void ExportDialog::print()
{
    if (!m_pages || m_pages->empty())
        return;
    QPrinter printer(QPrinter::HighResolution);
    fitPaper(printer, m_pages->front());
    QPrintDialog dialog(&printer, this);
    dialog.setMinMax(1, int(m_pages->size()));
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_outcome->setText(printPages(printer, *m_pages) ? tr("Sent to the printer.")
                                                     : tr("The printer took no pages. Check it and try again."));
}

} // namespace volets
