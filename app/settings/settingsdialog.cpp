// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "appearance/language.h"
#include "meaning/modelfiles.h"
#include "settings/lookpreview.h"
#include "settings/shortcutpage.h"
#include "text/foldnames.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

namespace volets {

namespace {

/// A choice among an enum's values; the item's data is the value.
template <typename Enum> QComboBox *choiceOf(std::initializer_list<std::pair<QString, Enum>> choices, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const auto &[words, value] : choices)
        box->addItem(words, int(value));
    return box;
}

QLabel *remark(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QFormLayout *formOn(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    return form;
}

QIcon swatch(const QColor &colour, int size)
{
    QPixmap picture(size, size);
    picture.fill(colour);
    return picture;
}

void choose(QComboBox *box, const QVariant &data) { box->setCurrentIndex(std::max(0, box->findData(data))); }

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, const ShortcutBook &book, QWidget *parent)
    : QDialog(parent)
    , m_before(preferences)
    , m_now(preferences)
    , m_book(book)
    , m_titles(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_preview(new LookPreview(this))
{
    setWindowTitle(tr("Settings"));
    m_titles->setSpacing(4);
    m_titles->setAccessibleName(tr("Pages of the settings"));
    addPage(tr("Reader, language, references"), readerPage());
    addPage(tr("Appearance"), lookPage());
    addPage(tr("Comparison of words"), comparisonPage());
    m_shortcuts = new ShortcutPage(m_book, m_now.shortcuts, this);
    addPage(tr("Keyboard shortcuts"), m_shortcuts);
    m_titles->setFixedWidth(m_titles->sizeHintForColumn(0) + 4 * fontMetrics().averageCharWidth());

    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    auto *right = new QVBoxLayout;
    right->addWidget(m_pages, 1);
    right->addWidget(m_preview);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_titles);
    middle->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 104, fontMetrics().height() * 34);

    connect(m_titles, &QListWidget::currentRowChanged, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        m_preview->setVisible(page == 1 || page == 2); // those that change how a clause looks
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        Preferences usual;
        usual.look.zoom = m_now.look.zoom; // a place in the reading, not a choice
        usual.reader = m_now.reader;       // nor is a name
        show(usual);
        take();
    });
    connect(m_shortcuts, &ShortcutPage::changed, this, &SettingsDialog::take);
    m_titles->setCurrentRow(0);
    show(m_now);
}

void SettingsDialog::addPage(const QString &title, QWidget *page)
{
    auto *area = new QScrollArea(m_pages);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    m_pages->addWidget(area);
    m_titles->addItem(title);
}

QWidget *SettingsDialog::readerPage()
{
    auto *page = new QWidget(this);
    auto *form = formOn(page);
    m_language = new QComboBox(page);
    m_language->addItem(tr("As the system"), QString());
    for (const QString &language : interfaceLanguages())
        m_language->addItem(language == QStringLiteral("en") ? QStringLiteral("English")
                                                             : QLocale(language).nativeLanguageName(),
                            language);
    m_citation = choiceOf<CitationStyle>({{tr("United Nations (par. 7 e))"), CitationStyle::UN},
                                          {tr("France (art. 7, al. 2)"), CitationStyle::France},
                                          {tr("European Union (point 7(e))"), CitationStyle::EU}},
                                         page);
    m_reader = new QLineEdit(page);
    m_reader->setObjectName(QStringLiteral("reader"));
    m_reader->setPlaceholderText(accountName());
    m_reader->setMinimumWidth(28 * fontMetrics().averageCharWidth());
    form->addRow(tr("Your &name:"), m_reader);
    form->addRow(
        remark(tr("Stands beside the decisions that you make and the notes that you write from now on."), page));
    form->addRow(tr("&Language of the interface:"), m_language);
    form->addRow(remark(tr("The windows open anew in the other language when you press OK."), page));
    form->addRow(tr("&Style of references:"), m_citation);
    form->addRow(
        remark(tr("Wherever a clause is named: in the window, in quotations that you copy, and in exports."), page));
    connect(m_reader, &QLineEdit::textEdited, this, &SettingsDialog::take);
    for (QComboBox *box : {m_language, m_citation})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    return page;
}

QWidget *SettingsDialog::lookPage()
{
    auto *page = new QWidget(this);
    auto *form = formOn(page);
    m_scheme = choiceOf<Scheme>({{tr("As the system"), Scheme::System},
                                 {tr("Light"), Scheme::Light},
                                 {tr("Dark"), Scheme::Dark},
                                 {tr("High contrast"), Scheme::HighContrast}},
                                page);
    m_colours = choiceOf<ChangeColours>({{tr("Blue and orange"), ChangeColours::Standard},
                                         {tr("Green and red"), ChangeColours::Classic},
                                         {tr("My own"), ChangeColours::Own}},
                                        page);
    auto *hues = new QWidget(page);
    auto *row = new QHBoxLayout(hues);
    row->setContentsMargins(0, 0, 0, 0);
    m_hues = {{{&ChangeHues::added, new QPushButton(tr("A&dded"), hues)},
               {&ChangeHues::removed, new QPushButton(tr("&Removed"), hues)},
               {&ChangeHues::changed, new QPushButton(tr("Cha&nged"), hues)},
               {&ChangeHues::moved, new QPushButton(tr("Mo&ved"), hues)}}};
    for (const HueButton &choice : m_hues) {
        row->addWidget(choice.button);
        connect(choice.button, &QPushButton::clicked, this, [this, hue = choice.hue] { chooseHue(hue); });
    }
    row->addStretch();
    m_marks = choiceOf<MarkScheme>({{tr("Underlined, struck through"), MarkScheme::UnderlineStrike},
                                    {tr("Bold italic, between bars"), MarkScheme::BoldItalicBar},
                                    {tr("Bold, struck through"), MarkScheme::BoldStrike}},
                                   page);
    m_signs = new QCheckBox(tr("S&igns before marked words (+ − ⇄)"), page);
    m_font = new QFontComboBox(page);
    m_font->setFontFilters(QFontComboBox::ScalableFonts);
    m_font->setAccessibleName(tr("Font of the texts"));
    m_usualFont = new QCheckBox(tr("&Usual font"), page);
    m_size = new QSpinBox(page);
    m_size->setRange(Appearance::smallestSize, Appearance::largestSize);
    m_size->setSuffix(tr(" px"));
    m_line = new QSpinBox(page);
    m_line->setRange(Appearance::shortestLine, Appearance::longestLine);
    m_line->setSuffix(tr(" characters"));
    m_wheel = new QCheckBox(tr("The mouse &wheel moves the synopsis row by row"), page);
    form->addRow(tr("&Look:"), m_scheme);
    form->addRow(tr("&Colours of changes:"), m_colours);
    form->addRow({}, hues);
    form->addRow(
        remark(tr("Own colours are darkened or lightened as far as it takes to read them on the page."), page));
    form->addRow(tr("&Marks:"), m_marks);
    form->addRow({}, m_signs);
    form->addRow(tr("&Font of the texts:"), m_font);
    form->addRow({}, m_usualFont);
    form->addRow(tr("Si&ze at 100 %:"), m_size);
    form->addRow(tr("Len&gth of lines in the reading view:"), m_line);
    form->addRow({}, m_wheel);
    for (QComboBox *box : {m_scheme, m_colours, m_marks, static_cast<QComboBox *>(m_font)})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    for (QCheckBox *box : {m_signs, m_usualFont, m_wheel})
        connect(box, &QCheckBox::toggled, this, &SettingsDialog::take);
    for (QSpinBox *box : {m_size, m_line})
        connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::take);
    return page;
}

QString SettingsDialog::words(Fold fold)
{
    switch (fold) {
    case Fold::Case:
        return tr("&Capitals");
    case Fold::Apostrophes:
        return tr("Kinds of &apostrophes and quotation marks");
    case Fold::Spaces:
        return tr("Kinds of &spaces");
    case Fold::Hyphens:
        return tr("Kinds of &hyphens");
    case Fold::Ligatures:
        return tr("&Ligatures");
    case Fold::FootnoteMarks:
        return tr("Calls to &footnotes");
    case Fold::Numbering:
        return tr("&Numbering");
    case Fold::Figures:
        return tr("Signs between &thousands (10 000, 10,000)");
    case Fold::Abbreviations:
        return tr("A&bbreviations that the text itself introduces");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QWidget *SettingsDialog::comparisonPage()
{
    auto *page = new QWidget(this);
    auto *form = formOn(page);
    form->addRow(new QLabel(tr("Not counted as a difference:"), page));
    for (const Fold fold : allFolds) {
        auto *box = new QCheckBox(words(fold), page);
        connect(box, &QCheckBox::toggled, this, &SettingsDialog::take);
        form->addRow(box);
        m_folds.push_back({fold, box});
    }
    m_rewritten = new QSpinBox(page);
    m_rewritten->setRange(5, 100);
    m_rewritten->setSingleStep(5);
    m_rewritten->setSuffix(tr(" % of the words"));
    connect(m_rewritten, &QSpinBox::valueChanged, this, &SettingsDialog::take);
    form->addRow(tr("“Entirely new &wording” beyond:"), m_rewritten);
    form->addRow(remark(tr("Beyond this part of changed words, the marks would hide the text: both stand plain side by "
                           "side."),
                        page));
    auto *model = new QWidget(page);
    auto *line = new QHBoxLayout(model);
    line->setContentsMargins({});
    m_meaning = new QLineEdit(model);
    m_meaning->setAccessibleName(tr("Folder of the model of meaning"));
    m_meaning->setClearButtonEnabled(true);
    m_meaning->setPlaceholderText(tr("none"));
    m_meaning->setMinimumWidth(30 * fontMetrics().averageCharWidth());
    auto *browse = new QPushButton(tr("Choo&se…"), model);
    line->addWidget(m_meaning, 1);
    line->addWidget(browse);
    m_meaningState = remark({}, page);
    form->addRow(tr("&Model of meaning (folder):"), model);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(model)))
        label->setBuddy(m_meaning);
    form->addRow(m_meaningState);
    connect(browse, &QPushButton::clicked, this, &SettingsDialog::chooseMeaningModel);
    connect(m_meaning, &QLineEdit::editingFinished, this, &SettingsDialog::take);
    connect(m_meaning, &QLineEdit::textChanged, this, &SettingsDialog::refreshMeaningModel);
    return page;
}

void SettingsDialog::show(const Preferences &preferences)
{
    m_showing = true;
    m_now = preferences;
    m_reader->setText(m_now.reader);
    choose(m_language, m_now.language);
    choose(m_citation, int(m_now.citation));
    const Look &look = m_now.look;
    choose(m_scheme, int(look.scheme));
    choose(m_colours, int(look.colours));
    choose(m_marks, int(look.marks));
    m_signs->setChecked(look.signs);
    m_usualFont->setChecked(look.family.isEmpty());
    m_font->setCurrentFont(look.family.isEmpty() ? QFontInfo(Appearance().reading()).family() : look.family);
    m_size->setValue(look.size);
    m_line->setValue(look.lineLength);
    m_wheel->setChecked(m_now.wheelByRow);
    for (const FoldBox &choice : m_folds)
        choice.box->setChecked(m_now.words.folds.testFlag(choice.fold));
    m_rewritten->setValue(int(std::lround(m_now.words.rewritten * 100)));
    m_meaning->setText(QDir::toNativeSeparators(m_now.meaningModel));
    refreshMeaningModel();
    m_shortcuts->setOwn(m_now.shortcuts);
    m_showing = false;
    refreshHues();
    m_preview->show(m_now);
}

void SettingsDialog::take()
{
    if (m_showing)
        return;
    m_now.reader = m_reader->text().trimmed();
    m_now.language = m_language->currentData().toString();
    m_now.citation = CitationStyle(m_citation->currentData().toInt());
    Look &look = m_now.look;
    look.scheme = Scheme(m_scheme->currentData().toInt());
    look.colours = ChangeColours(m_colours->currentData().toInt());
    look.marks = MarkScheme(m_marks->currentData().toInt());
    look.signs = m_signs->isChecked();
    look.family = m_usualFont->isChecked() ? QString() : m_font->currentFont().family();
    look.size = m_size->value();
    look.lineLength = m_line->value();
    m_now.wheelByRow = m_wheel->isChecked();
    for (const FoldBox &choice : m_folds)
        m_now.words.folds.setFlag(choice.fold, choice.box->isChecked());
    m_now.words.rewritten = m_rewritten->value() / 100.0;
    m_now.meaningModel = QDir::fromNativeSeparators(m_meaning->text().trimmed());
    m_now.shortcuts = m_shortcuts->own();
    refreshHues();
    m_preview->show(m_now);
    emit changed(m_now);
}

void SettingsDialog::chooseHue(QColor ChangeHues::*hue)
{
    auto *dialog = new QColorDialog(m_now.look.own.*hue, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this, hue](const QColor &chosen) {
        m_now.look.own.*hue = chosen;
        take();
    });
    dialog->open();
}

void SettingsDialog::refreshHues()
{
    m_font->setEnabled(!m_usualFont->isChecked());
    const int size = fontMetrics().height();
    for (const HueButton &choice : m_hues) {
        choice.button->setEnabled(m_now.look.colours == ChangeColours::Own);
        choice.button->setIcon(swatch(m_now.look.own.*choice.hue, size));
    }
}

void SettingsDialog::chooseMeaningModel()
{
    auto *dialog = new QFileDialog(this, tr("Folder of a model of meaning"), m_meaning->text());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_meaning->setText(QDir::toNativeSeparators(folder));
        take();
    });
    dialog->open();
}

void SettingsDialog::refreshMeaningModel()
{
    const QString folder = QDir::fromNativeSeparators(m_meaning->text().trimmed());
    if (folder.isEmpty()) {
        m_meaningState->setText(tr("A sentence-embedding model of yours can find clauses that say the same in other "
                                   "words. Nothing leaves this computer."));
        return;
    }
    const Result<ModelFiles> model = findModel(folder);
    m_meaningState->setText(model ? tr("The folder holds a model. Texts are compared with it from now on; the first "
                                       "time takes a while.")
                                  : model.error().sentence);
}

void SettingsDialog::reject()
{
    if (m_now != m_before)
        emit changed(m_before);
    m_now = m_before;
    QDialog::reject();
}

} // namespace volets
