// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/codebookeditor.h"

#include "appearance/appearance.h"
#include "base/savefile.h"
#include "document/citation.h"
#include "models/termsmodel.h"
#include "themes/assigner.h"
#include "themes/bookedits.h"
#include "themes/codebookjson.h"
#include "themes/qdc.h"
#include "themes/qdpx.h"

#include <QBoxLayout>
#include <QColorDialog>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoCommand>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeRole = Qt::UserRole;
constexpr int unitRole = Qt::UserRole;
constexpr int mostShown = 400; ///< of the clauses of a theme

/// What a step edits, so that typing into one field is one step.
enum Field { BookName = 1, Name, Code, Sign, Above, Definition, Colour, Terms, Exclusions, Examples };

QString interfaceLanguage()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? u"en"_s : QLocale::languageToCode(locale.language());
}

QStringList linesOf(const QPlainTextEdit &edit)
{
    QStringList lines;
    for (const QString &line : edit.toPlainText().split(u'\n'))
        if (const QString words = line.simplified(); !words.isEmpty())
            lines.append(words);
    return lines;
}

/// The expressions of `lists` in `language`, those of no language with them.
QStringList in(const std::vector<TermList> &lists, const QString &language)
{
    QStringList terms;
    for (const TermList &list : lists)
        if (list.language == language)
            terms += list.terms;
    return terms;
}

void put(std::vector<TermList> &lists, const QString &language, const QStringList &terms)
{
    std::erase_if(lists, [&](const TermList &list) { return list.language == language; });
    if (!terms.isEmpty())
        lists.push_back({.language = language, .terms = terms});
}

/// Sets words without moving the cursor of a reader who has just typed them.
void fill(QLineEdit &edit, const QString &words)
{
    if (edit.text() == words)
        return;
    edit.setText(words);
    edit.setCursorPosition(0);
}
void fill(QPlainTextEdit &edit, const QStringList &lines)
{
    if (linesOf(edit) != lines)
        edit.setPlainText(lines.join(u'\n'));
}

QLabel *label(const QString &words, QWidget *buddy = nullptr)
{
    auto *label = new QLabel(words);
    label->setBuddy(buddy);
    return label;
}

} // namespace

/// One book in the place of another.
class BookStep final : public QUndoCommand
{
public:
    BookStep(CodebookEditor &editor, const QString &text, CodebookPtr after, QString themeAfter, int field)
        : QUndoCommand(text)
        , m_editor(editor)
        , m_before(editor.book())
        , m_after(std::move(after))
        , m_themeBefore(editor.theme())
        , m_themeAfter(std::move(themeAfter))
        , m_field(field)
    {}

    void redo() override { m_editor.turnTo(m_after, m_themeAfter); }
    void undo() override { m_editor.turnTo(m_before, m_themeBefore); }
    [[nodiscard]] int id() const override { return m_field; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = dynamic_cast<const BookStep *>(other);
        if (!next || next->m_themeBefore != m_themeAfter)
            return false;
        m_after = next->m_after;
        m_themeAfter = next->m_themeAfter;
        return true;
    }

private:
    CodebookEditor &m_editor;
    CodebookPtr m_before;
    CodebookPtr m_after;
    QString m_themeBefore;
    QString m_themeAfter;
    int m_field;
};

CodebookEditor::CodebookEditor(const Appearance &appearance, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_effects(JobLane::Order::NewestWins)
{
    setWindowTitle(tr("Code Book[*]"));
    resize(1180, 660);
    auto *panes = new QSplitter(this);
    panes->addWidget(makeThemeList());
    panes->addWidget(makeForm());
    panes->addWidget(makeEffect());
    panes->setStretchFactor(1, 1);
    panes->setStretchFactor(2, 1);
    panes->setSizes({220, 540, 400});
    panes->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->addWidget(panes, 1);
    page->addWidget(makeFoot());

    connect(&m_steps, &QUndoStack::cleanChanged, this, [this](bool clean) {
        setWindowModified(!clean);
        m_take->setEnabled(!clean);
    });
    connect(&appearance, &Appearance::changed, this, [this] {
        showThemes();
        showTheme();
    });
    tell({});
}

CodebookEditor::~CodebookEditor() = default;

QWidget *CodebookEditor::makeThemeList()
{
    auto *pane = new QWidget(this);
    auto *lines = new QVBoxLayout(pane);
    lines->setContentsMargins(0, 0, 4, 0);
    m_bookName = new QLineEdit(pane);
    m_bookName->setAccessibleName(tr("Name of the book"));
    lines->addWidget(m_bookName);
    m_themes = new QTreeWidget(pane);
    m_themes->setAccessibleName(tr("Themes"));
    m_themes->setHeaderHidden(true);
    m_themes->setColumnCount(1);
    m_themes->setUniformRowHeights(true);
    lines->addWidget(m_themes, 1);

    const auto button = [&](QBoxLayout *row, const QString &text, const QString &hint, const auto &run) {
        auto *made = new QToolButton(pane);
        made->setText(text);
        made->setToolTip(hint);
        made->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
        connect(made, &QToolButton::clicked, this, run);
        row->addWidget(made);
    };
    auto *first = new QHBoxLayout;
    button(first, tr("New"), tr("A theme at the end of the book"), [this] { addTheme(false); });
    button(first, tr("New Below"), tr("A theme below the one that is chosen"), [this] { addTheme(true); });
    button(first, tr("Remove"), tr("Remove the theme; those below it stay"), [this] { removeTheme(); });
    auto *second = new QHBoxLayout;
    button(second, tr("Up"), tr("Move the theme up"), [this] { moveTheme(-1); });
    button(second, tr("Down"), tr("Move the theme down"), [this] { moveTheme(1); });
    button(second, tr("Merge…"), tr("Make the theme part of another one"), [this] { mergeTheme(); });
    lines->addLayout(first);
    lines->addLayout(second);

    connect(m_bookName, &QLineEdit::textEdited, this, [this](const QString &words) {
        change(tr("Rename Book"), duplicated(*m_book, language(), words), m_theme, BookName);
    });
    connect(m_themes, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (!m_showing && item)
            choose(item->data(0, codeRole).toString());
    });
    return pane;
}

QWidget *CodebookEditor::makeForm()
{
    auto *pane = new QWidget(this);
    auto *lines = new QVBoxLayout(pane);
    lines->setContentsMargins(4, 0, 4, 0);

    m_name = new QLineEdit(pane);
    m_code = new QLineEdit(pane);
    m_code->setMaximumWidth(90);
    m_sign = new QLineEdit(pane);
    m_sign->setMaxLength(1);
    m_sign->setMaximumWidth(40);
    m_sign->setAlignment(Qt::AlignHCenter);
    m_colour = new QToolButton(pane);
    m_colour->setAccessibleName(tr("Colour"));
    m_colour->setToolTip(tr("Choose the theme’s colour"));
    m_above = new QComboBox(pane);
    m_above->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_above->setMinimumContentsLength(10);
    m_language = new QComboBox(pane);
    m_language->setToolTip(tr("The language of the name, the definition and the terms"));
    m_definition = new QPlainTextEdit(pane);
    m_definition->setTabChangesFocus(true);
    m_definition->setMaximumHeight(fontMetrics().lineSpacing() * 3 + 14);
    m_terms = new TermsModel(this);
    m_termTable = new QTableView(pane);
    m_termTable->setModel(m_terms);
    m_termTable->setAccessibleName(tr("Terms"));
    m_termTable->verticalHeader()->hide();
    m_termTable->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
    m_termTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_termTable->setTabKeyNavigation(false);
    m_termTable->setWordWrap(false);
    m_termTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_termTable->horizontalHeader()->setSectionResizeMode(TermsModel::Term, QHeaderView::Stretch);
    m_termTable->setColumnWidth(TermsModel::Weight, 64);
    m_termTable->setColumnWidth(TermsModel::With, 84);
    m_termTable->setColumnWidth(TermsModel::Unless, 84);

    auto *names = new QHBoxLayout;
    names->addWidget(label(tr("&Name"), m_name));
    names->addWidget(m_name, 1);
    names->addWidget(label(tr("Cod&e"), m_code));
    names->addWidget(m_code);
    auto *looks = new QHBoxLayout;
    looks->addWidget(label(tr("Si&gn"), m_sign));
    looks->addWidget(m_sign);
    looks->addWidget(m_colour);
    looks->addWidget(label(tr("&Part of"), m_above));
    looks->addWidget(m_above, 1);
    looks->addWidget(label(tr("&Language"), m_language));
    looks->addWidget(m_language);
    lines->addLayout(names);
    lines->addLayout(looks);
    lines->addWidget(label(tr("&Definition"), m_definition));
    lines->addWidget(m_definition);
    auto *heads = new QHBoxLayout;
    heads->addWidget(label(tr("&Terms"), m_termTable), 1);
    auto *remove = new QPushButton(tr("Remove Terms"), pane);
    auto *split = new QPushButton(tr("Split Off…"), pane);
    split->setToolTip(tr("Make the chosen terms a theme of their own"));
    for (QPushButton *button : {remove, split}) {
        button->setAutoDefault(false);
        heads->addWidget(button);
    }
    lines->addLayout(heads);
    lines->addWidget(m_termTable, 1);
    lines->addWidget(makeMore());

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &words) {
        changeTheme(tr("Rename Theme"), Name,
                    [&](Theme &theme) { theme.name.insert_or_assign(language(), words.simplified()); });
    });
    connect(m_code, &QLineEdit::editingFinished, this, [this] {
        if (const QString code = m_code->text().trimmed(); current() && code != m_theme)
            change(tr("Change Code"), withCode(*m_book, m_theme, code), code);
    });
    connect(m_sign, &QLineEdit::textEdited, this, [this](const QString &sign) {
        if (!sign.isEmpty())
            changeTheme(tr("Change Sign"), Sign, [&](Theme &theme) { theme.sign = sign; });
    });
    connect(m_colour, &QToolButton::clicked, this, &CodebookEditor::chooseColour);
    connect(m_above, &QComboBox::activated, this, [this] {
        changeTheme(tr("Move Theme"), Above, [&](Theme &theme) { theme.parent = m_above->currentData().toString(); });
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        showThemes();
        showTheme();
    });
    connect(m_definition, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            changeTheme(tr("Change Definition"), Definition, [&](Theme &theme) {
                theme.definition.insert_or_assign(language(), m_definition->toPlainText().simplified());
            });
    });
    connect(m_terms, &TermsModel::edited, this, [this] {
        if (!m_showing)
            changeTheme(tr("Change Terms"), -1, [&](Theme &theme) { theme.rules = m_terms->rules(); });
    });
    connect(remove, &QPushButton::clicked, this,
            [this] { m_terms->remove(m_termTable->selectionModel()->selectedIndexes()); });
    connect(split, &QPushButton::clicked, this, &CodebookEditor::splitTheme);
    return pane;
}

QWidget *CodebookEditor::makeMore()
{
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->setMaximumHeight(fontMetrics().lineSpacing() * 8 + 20);
    m_exclusions = new QPlainTextEdit(tabs);
    m_exclusions->setTabChangesFocus(true);
    m_exclusions->setPlaceholderText(tr("One a line: words matched by a term do not count where one of these covers "
                                        "them."));
    m_examples = new QPlainTextEdit(tabs);
    m_examples->setTabChangesFocus(true);
    m_examples->setPlaceholderText(tr("One a line, for your own memory: examples are never searched for."));
    auto *proposed = new QWidget(tabs);
    auto *row = new QHBoxLayout(proposed);
    row->setContentsMargins(0, 4, 0, 0);
    m_proposalList = new QTreeWidget(proposed);
    m_proposalList->setRootIsDecorated(false);
    m_proposalList->setAccessibleName(tr("Proposed terms"));
    m_proposalList->setHeaderLabels({tr("Term"), tr("Kept"), tr("Rejected"), tr("Elsewhere")});
    m_proposalList->header()->setStretchLastSection(false);
    m_proposalList->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_takeProposal = new QPushButton(tr("Take"), proposed);
    m_takeProposal->setAutoDefault(false);
    row->addWidget(m_proposalList, 1);
    row->addWidget(m_takeProposal, 0, Qt::AlignTop);
    tabs->addTab(m_exclusions, tr("Does Not Count"));
    tabs->addTab(proposed, tr("Proposed Terms"));
    tabs->addTab(m_examples, tr("Examples"));

    connect(m_exclusions, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            changeTheme(tr("Change Exclusions"), Exclusions,
                        [&](Theme &theme) { put(theme.exclusions, language(), linesOf(*m_exclusions)); });
    });
    connect(m_examples, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            changeTheme(tr("Change Examples"), Examples, [&](Theme &theme) { theme.examples = linesOf(*m_examples); });
    });
    connect(m_takeProposal, &QPushButton::clicked, this, &CodebookEditor::takeProposal);
    connect(m_proposalList, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_takeProposal->setEnabled(!m_proposalList->selectedItems().isEmpty()); });
    return tabs;
}

QWidget *CodebookEditor::makeEffect()
{
    auto *pane = new QWidget(this);
    auto *lines = new QVBoxLayout(pane);
    lines->setContentsMargins(4, 0, 0, 0);
    m_effectWords = new QLabel(pane);
    m_effectWords->setWordWrap(true);
    m_effectWords->setTextFormat(Qt::PlainText);
    m_effectList = new QTreeWidget(pane);
    m_effectList->setAccessibleName(tr("Clauses of the theme"));
    m_effectList->setRootIsDecorated(false);
    m_effectList->setUniformRowHeights(true);
    m_effectList->setColumnCount(3);
    m_effectList->setHeaderLabels({QString(), tr("Clause"), tr("Words")});
    m_effectList->setColumnWidth(0, 26);
    m_effectList->setColumnWidth(1, 190);
    lines->addWidget(m_effectWords);
    lines->addWidget(m_effectList, 1);
    connect(m_effectList, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { emit openRequested(item->data(1, unitRole).value<UnitRef>()); });
    return pane;
}

QWidget *CodebookEditor::makeFoot()
{
    auto *pane = new QWidget(this);
    auto *lines = new QVBoxLayout(pane);
    lines->setContentsMargins(0, 0, 0, 0);
    m_problem = new QLabel(pane);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    lines->addLayout(row);
    const auto button = [&](const QString &text, const auto &run) {
        auto *made = new QPushButton(text, pane);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, run);
        row->addWidget(made);
        return made;
    };
    button(tr("&Import…"), [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import Code Book"), {},
                                                          tr("Code books (*.json *.qdc);;All files (*)"));
        if (!path.isEmpty())
            importFrom(path);
    });
    button(tr("E&xport…"), [this] {
        const QString path =
            QFileDialog::getSaveFileName(this, tr("Export Code Book"), tr("codebook.qdc"),
                                         tr("REFI-QDA codebook (*.qdc);;Code book with its terms (*.json);;"
                                            "REFI-QDA project with the coded passages (*.qdpx)"));
        if (!path.isEmpty())
            exportTo(path);
    });
    button(tr("Program’s &Own Book"), [this] { change(tr("Program’s Own Book"), *defaultCodebook(), m_theme); });
    row->addStretch(1);
    QPushButton *undo = button(tr("Undo"), [this] { m_steps.undo(); });
    QPushButton *redo = button(tr("Redo"), [this] { m_steps.redo(); });
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&m_steps, &QUndoStack::canUndoChanged, undo, &QWidget::setEnabled);
    connect(&m_steps, &QUndoStack::canRedoChanged, redo, &QWidget::setEnabled);
    connect(&m_steps, &QUndoStack::undoTextChanged, undo, [undo](const QString &step) { undo->setToolTip(step); });
    connect(&m_steps, &QUndoStack::redoTextChanged, redo, [redo](const QString &step) { redo->setToolTip(step); });
    row->addStretch(1);
    m_scope = new QComboBox(pane);
    m_scope->setAccessibleName(tr("For which dossiers"));
    m_scope->addItem(tr("For this dossier"), false);
    m_scope->addItem(tr("For all dossiers"), true);
    row->addWidget(m_scope);
    m_take = button(tr("&Apply"), [this] {
        m_steps.setClean();
        emit taken(m_book, m_scope->currentData().toBool());
    });
    m_take->setEnabled(false);
    connect(m_scope, &QComboBox::activated, this, [this] { m_take->setEnabled(true); });
    button(tr("Close"), [this] { close(); });
    return pane;
}

// ---- what is shown

void CodebookEditor::setBook(const CodebookPtr &book, bool forAllDossiers)
{
    if (!book || (m_book && *m_book == *book))
        return;
    m_steps.clear();
    m_scope->setCurrentIndex(m_scope->findData(forAllDossiers));
    m_take->setEnabled(false);
    tell({});
    turnTo(book, book->theme(m_theme) ? m_theme : QString());
}

void CodebookEditor::setComparison(ComparisonPtr comparison)
{
    m_comparison = std::move(comparison);
    seek();
}

void CodebookEditor::setRulings(std::function<std::vector<Ruling>(const QString &theme)> rulings)
{
    m_rulings = std::move(rulings);
    seek();
}

QString CodebookEditor::language() const
{
    const QString chosen = m_language->currentData().toString();
    return chosen.isEmpty() ? interfaceLanguage() : chosen;
}

void CodebookEditor::choose(const QString &theme)
{
    m_theme = theme;
    showTheme();
    showThemes();
    seek();
}

void CodebookEditor::turnTo(const CodebookPtr &book, const QString &theme)
{
    m_book = book;
    m_theme =
        theme.isEmpty() || !book->theme(theme) ? (book->themes.empty() ? QString() : book->themes.front().code) : theme;
    // the languages that the book speaks, and that of the window
    QStringList languages{interfaceLanguage()};
    for (const Theme &one : book->themes) {
        for (const TermRule &rule : one.rules)
            if (!rule.language.isEmpty() && !languages.contains(rule.language))
                languages.append(rule.language);
        for (const auto &[of, words] : one.name)
            if (!of.isEmpty() && !languages.contains(of))
                languages.append(of);
    }
    const QString other = languages.value(1, interfaceLanguage());
    languages.sort();
    // the reader's choice stays; at first the window's language, where the book speaks it
    QString chosen = m_language->currentData().toString();
    if (chosen.isEmpty())
        chosen = speaks(*book, interfaceLanguage()) ? interfaceLanguage() : other;
    m_language->clear();
    for (const QString &one : std::as_const(languages))
        m_language->addItem(one, one);
    m_language->setCurrentIndex(std::max(0, int(languages.indexOf(chosen))));
    showThemes();
    showTheme();
    seek();
}

void CodebookEditor::showThemes()
{
    if (!m_book)
        return;
    m_showing = true;
    fill(*m_bookName, wordingIn(m_book->name, language()));
    m_themes->clear();
    QHash<QString, QTreeWidgetItem *> items;
    for (const Theme &theme : m_book->themes)
        items.insert(theme.code, new QTreeWidgetItem);
    for (const Theme &theme : m_book->themes) {
        QTreeWidgetItem *item = items[theme.code];
        item->setText(0, QString(theme.sign % u"  "_s % wordingIn(theme.name, language())));
        item->setForeground(0, legible(theme.color, m_appearance.palette().paper, 4.5));
        item->setToolTip(0, wordingIn(theme.definition, language()));
        item->setData(0, codeRole, theme.code);
        if (QTreeWidgetItem *above = items.value(theme.parent))
            above->addChild(item);
        else
            m_themes->addTopLevelItem(item);
    }
    m_themes->expandAll();
    m_themes->setRootIsDecorated(
        std::ranges::any_of(m_book->themes, [](const Theme &theme) { return !theme.parent.isEmpty(); }));
    m_themes->setCurrentItem(items.value(m_theme));
    m_showing = false;
}

void CodebookEditor::showTheme()
{
    const Theme *theme = current();
    if (!theme)
        return;
    m_showing = true;
    const auto named = [&](const Wording &wording) {
        const auto found = wording.find(language());
        return found == wording.end() ? QString() : found->second;
    };
    fill(*m_name, named(theme->name));
    m_name->setPlaceholderText(wordingIn(theme->name, language()));
    fill(*m_code, theme->code);
    fill(*m_sign, theme->sign);
    QPixmap swatch(16, 16);
    swatch.fill(theme->color);
    m_colour->setIcon(swatch);
    m_above->clear();
    m_above->addItem(tr("(no other theme)"), QString());
    for (const Theme &other : m_book->themes)
        if (other.code != theme->code)
            m_above->addItem(wordingIn(other.name, language()), other.code);
    m_above->setCurrentIndex(std::max(0, m_above->findData(theme->parent)));
    fill(*m_definition, QStringList(named(theme->definition).split(u'\n', Qt::SkipEmptyParts)));
    m_terms->setTheme(*theme, language());
    fill(*m_exclusions, in(theme->exclusions, language()));
    fill(*m_examples, theme->examples);
    m_showing = false;
}

void CodebookEditor::seek()
{
    if (!m_comparison || !current()) {
        m_effect = {};
        m_proposals.clear();
        showEffect();
        showProposals();
        return;
    }
    m_effects.start([this, comparison = m_comparison, book = m_book, theme = m_theme,
                     rulings = m_rulings ? m_rulings(m_theme) : std::vector<Ruling>()](const Stop &stop) {
        ThemeEffect effect = effectOf(comparison->documents, comparison->assignments, *book, theme, rulings, stop);
        std::vector<TermProposal> proposals;
        if (!rulings.empty())
            proposals = proposeTerms(comparison->documents, rulings, *book, theme);
        return [this, effect = std::move(effect), proposals = std::move(proposals), theme] {
            if (theme != m_theme)
                return;
            m_effect = effect;
            m_proposals = proposals;
            showEffect();
            showProposals();
            emit effectShown();
        };
    });
}

void CodebookEditor::showEffect()
{
    m_effectList->clear();
    if (!m_comparison) {
        m_effectWords->setText(tr("Open texts to see what the terms find in them."));
        return;
    }
    QString words = tr("%n clause(s) of the open texts", nullptr, int(m_effect.now.size()));
    if (m_effect.changes())
        words += u'\n' + tr("Against the comparison as it is: %1 more, %2 fewer")
                             .arg(QString::number(m_effect.gained.size()), QString::number(m_effect.lost.size()));
    m_effectWords->setText(words);
    const auto add = [this](UnitRef unit, const QString &sign) {
        const Document &document = m_comparison->document(unit.document);
        auto *item = new QTreeWidgetItem(
            {sign, citation(document, m_comparison->unit(unit)), m_comparison->unit(unit).text.left(200)});
        item->setData(1, unitRole, QVariant::fromValue(unit));
        item->setToolTip(2, m_comparison->unit(unit).text);
        m_effectList->addTopLevelItem(item);
    };
    for (const UnitRef unit : m_effect.gained)
        add(unit, u"+"_s);
    for (const UnitRef unit : m_effect.lost)
        add(unit, u"−"_s);
    int shown = 0;
    for (const Assignment &assignment : m_effect.now)
        if (!std::ranges::contains(m_effect.gained, assignment.unit) && ++shown <= mostShown)
            add(assignment.unit, assignment.decided ? u"✓"_s : QString());
}

void CodebookEditor::showProposals()
{
    m_proposalList->clear();
    for (const TermProposal &proposal : m_proposals) {
        auto *item = new QTreeWidgetItem({proposal.term, QString::number(proposal.kept),
                                          QString::number(proposal.rejected), QString::number(proposal.elsewhere)});
        item->setToolTip(0, tr("“%1” stands in %2 clauses that you kept, %3 that you rejected, %4 others.")
                                .arg(proposal.term, QString::number(proposal.kept), QString::number(proposal.rejected),
                                     QString::number(proposal.elsewhere)));
        m_proposalList->addTopLevelItem(item);
    }
    m_takeProposal->setEnabled(false);
}

void CodebookEditor::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, m_appearance.palette().removed.ink);
    m_problem->setPalette(inks);
}

// ---- what the reader does

void CodebookEditor::change(const QString &step, const Result<Codebook> &book, const QString &theme, int field)
{
    if (!book) {
        tell(book.error().sentence);
        return;
    }
    tell({});
    if (!m_book || *book == *m_book)
        return;
    m_steps.push(new BookStep(*this, step, std::make_shared<const Codebook>(*book), theme, field));
}

void CodebookEditor::changeTheme(const QString &step, int field, const std::function<void(Theme &)> &edit)
{
    const Theme *theme = current();
    if (!theme || m_showing)
        return;
    Theme edited = *theme;
    edit(edited);
    if (edited != *theme)
        change(step, withEdited(*m_book, m_theme, std::move(edited)), m_theme, field);
}

QString CodebookEditor::askName(const QString &title, const QString &label)
{
    return QInputDialog::getText(this, title, label).simplified();
}

void CodebookEditor::addTheme(bool below)
{
    if (!m_book)
        return;
    const QString name = askName(tr("New Theme"), tr("Name of the theme:"));
    if (name.isEmpty())
        return;
    Theme theme;
    theme.code = codeFor(name, *m_book);
    theme.name.emplace(language(), name);
    if (below)
        theme.parent = m_theme;
    const QString code = theme.code;
    change(tr("New Theme"), withTheme(*m_book, std::move(theme)), code);
}

void CodebookEditor::removeTheme()
{
    if (!current())
        return;
    const int index = m_book->indexOf(m_theme);
    const int next = index + 1 < int(m_book->themes.size()) ? index + 1 : index - 1;
    change(tr("Remove Theme"), withoutTheme(*m_book, m_theme),
           next < 0 ? QString() : m_book->themes[std::size_t(next)].code);
}

void CodebookEditor::moveTheme(int direction)
{
    const Theme *theme = current();
    if (!theme)
        return;
    // past the next theme of the same level; those between belong to others
    for (int at = m_book->indexOf(m_theme) + direction; at >= 0 && at < int(m_book->themes.size()); at += direction)
        if (m_book->themes[std::size_t(at)].parent == theme->parent) {
            change(tr("Move Theme"), moved(*m_book, m_theme, at), m_theme);
            return;
        }
}

void CodebookEditor::mergeTheme()
{
    if (!current())
        return;
    QStringList names;
    QStringList codes;
    for (const Theme &theme : m_book->themes)
        if (theme.code != m_theme) {
            names.append(u"%1 (%2)"_s.arg(wordingIn(theme.name, language()), theme.code));
            codes.append(theme.code);
        }
    bool chosen = false;
    const QString into = QInputDialog::getItem(this, tr("Merge Theme"),
                                               tr("“%1” becomes part of:").arg(wordingIn(current()->name, language())),
                                               names, 0, false, &chosen);
    if (!chosen)
        return;
    const QString code = codes.value(names.indexOf(into));
    change(tr("Merge Theme"), merged(*m_book, m_theme, code), code);
}

void CodebookEditor::splitTheme()
{
    const QStringList terms = m_terms->terms(m_termTable->selectionModel()->selectedIndexes());
    if (!current())
        return;
    if (terms.isEmpty()) {
        tell(tr("Choose the terms that are to make a theme of their own."));
        return;
    }
    const QString name = askName(tr("Split Off a Theme"), tr("Name of the new theme:"));
    if (name.isEmpty())
        return;
    Theme theme;
    theme.code = codeFor(name, *m_book);
    theme.name.emplace(language(), name);
    theme.parent = current()->parent;
    const QString code = theme.code;
    change(tr("Split Off a Theme"), split(*m_book, m_theme, std::move(theme), terms), code);
}

void CodebookEditor::chooseColour()
{
    if (!current())
        return;
    const QColor colour = QColorDialog::getColor(current()->color, this, tr("Colour of the Theme"));
    if (colour.isValid())
        changeTheme(tr("Change Colour"), -1, [&](Theme &theme) { theme.color = colour; });
}

void CodebookEditor::takeProposal()
{
    const int row = m_proposalList->indexOfTopLevelItem(m_proposalList->currentItem());
    if (row < 0)
        return;
    const TermProposal &proposal = m_proposals[std::size_t(row)];
    change(tr("Take a Term"), withTerm(*m_book, m_theme, proposal.language, proposal.term), m_theme);
}

void CodebookEditor::importFrom(const QString &path)
{
    if (!path.endsWith(u".qdc"_s, Qt::CaseInsensitive)) {
        change(tr("Import Code Book"), readCodebookFile(path), m_theme);
        return;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        tell(tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return;
    }
    change(tr("Import Code Book"), readQdc(file.readAll(), path, language(), m_book ? *m_book : *defaultCodebook()),
           m_theme);
}

void CodebookEditor::exportTo(const QString &path)
{
    if (!m_book)
        return;
    Result<QByteArray> bytes;
    if (path.endsWith(u".qdpx"_s, Qt::CaseInsensitive)) {
        if (!m_comparison) {
            tell(tr("There are no texts whose passages could be exported; open some first."));
            return;
        }
        bytes = writeQdpx(m_comparison->documents, m_comparison->assignments,
                          m_comparison->codebook ? *m_comparison->codebook : *m_book, language(),
                          QDateTime::currentDateTimeUtc());
    } else if (path.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        bytes = writeCodebook(*m_book);
    } else {
        bytes = writeQdc(*m_book, language());
    }
    Result<void> written = bytes.and_then([&](const QByteArray &what) { return saveFile(path, what); });
    tell(written ? QString() : written.error().sentence);
}

} // namespace volets
