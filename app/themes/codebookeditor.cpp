// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/codebookeditor.h"

#include "appearance/appearance.h"
#include "jobs/codebooks.h"
#include "themes/bookedits.h"
#include "themes/bookfiles.h"
#include "themes/codebookjson.h"
#include "themes/duplicatedialog.h"
#include "themes/effectview.h"
#include "themes/fields.h"
#include "themes/themeform.h"
#include "themes/themetree.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QUndoCommand>

namespace volets {

using namespace Qt::StringLiterals;

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
    , m_shelf(bookShelf())
    , m_effects(JobLane::Order::NewestWins)
    , m_bookName(new QLineEdit(this))
    , m_tree(new ThemeTree(appearance, this))
    , m_form(new ThemeForm(this))
    , m_effectView(new EffectView(this))
{
    setWindowTitle(tr("Code Book[*]"));
    resize(QSize(fontMetrics().averageCharWidth() * 175, fontMetrics().lineSpacing() * 40)
               .boundedTo(screen()->availableSize() - QSize(40, 60)));
    auto *panes = new QSplitter(this);
    panes->addWidget(m_tree);
    panes->addWidget(m_form);
    panes->addWidget(m_effectView);
    panes->setStretchFactor(1, 1);
    panes->setStretchFactor(2, 1);
    panes->setSizes({width() * 2 / 10, width() * 5 / 10, width() * 3 / 10});
    panes->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->addLayout(makeHead());
    page->addWidget(panes, 1);
    page->addWidget(makeFoot());

    connect(m_tree, &ThemeTree::chosen, this, &CodebookEditor::choose);
    connect(m_tree, &ThemeTree::addRequested, this, &CodebookEditor::addTheme);
    connect(m_tree, &ThemeTree::removeRequested, this, &CodebookEditor::removeTheme);
    connect(m_tree, &ThemeTree::moveRequested, this, &CodebookEditor::moveTheme);
    connect(m_tree, &ThemeTree::mergeRequested, this, &CodebookEditor::mergeTheme);
    connect(m_form, &ThemeForm::edited, this, [this](const QString &step, int field, const Theme &theme) {
        change(step, withEdited(*m_book, m_theme, theme), m_theme, field);
    });
    connect(m_form, &ThemeForm::codeRequested, this,
            [this](const QString &code) { change(tr("Change Code"), withCode(*m_book, m_theme, code), code); });
    connect(m_form, &ThemeForm::splitRequested, this, &CodebookEditor::splitTheme);
    connect(m_form, &ThemeForm::proposalTaken, this, &CodebookEditor::takeProposal);
    connect(m_form, &ThemeForm::languageChosen, this, &CodebookEditor::showAll);
    connect(m_effectView, &EffectView::openRequested, this, &CodebookEditor::openRequested);
    connect(&m_steps, &QUndoStack::cleanChanged, this, [this](bool clean) {
        setWindowModified(!clean);
        m_take->setEnabled(!clean);
    });
    connect(&appearance, &Appearance::changed, this, &CodebookEditor::showAll);
    tell({});
}

CodebookEditor::~CodebookEditor() = default;

QLayout *CodebookEditor::makeHead()
{
    auto *label = new QLabel(tr("Boo&k"), this);
    label->setBuddy(m_bookName);
    m_bookName->setAccessibleName(tr("Name of the book"));
    connect(m_bookName, &QLineEdit::textEdited, this, [this](const QString &name) {
        change(tr("Rename Book"), duplicated(*m_book, language(), name), m_theme, ThemeForm::BookName);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_bookName, 1);
    return row;
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
    m_books = new QMenu(this);
    connect(m_books, &QMenu::aboutToShow, this, &CodebookEditor::offerBooks);
    auto *other = button(tr("Other &Books"), [] {});
    other->setMenu(m_books);
    button(tr("D&uplicate…"), [this] {
        duplicateBook();
    })->setToolTip(tr("Go on with a copy of this book; the book itself is put aside"));
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
    m_take = button(tr("&Apply"), [this] { take(); });
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

QString CodebookEditor::language() const { return m_form->language(); }

void CodebookEditor::choose(const QString &theme)
{
    m_theme = theme;
    showAll();
    seek();
}

void CodebookEditor::turnTo(const CodebookPtr &book, const QString &theme)
{
    m_book = book;
    m_theme =
        theme.isEmpty() || !book->theme(theme) ? (book->themes.empty() ? QString() : book->themes.front().code) : theme;
    m_form->offerLanguages(*book);
    showAll();
    seek();
}

void CodebookEditor::showAll()
{
    if (!m_book)
        return;
    fill(*m_bookName, wordingIn(m_book->name, language()));
    m_tree->showBook(*m_book, m_theme, language());
    if (const Theme *theme = current())
        m_form->showTheme(*m_book, *theme);
}

void CodebookEditor::seek()
{
    if (!m_comparison || !current()) {
        showFound({}, {});
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
            showFound(effect, proposals);
            emit effectShown();
        };
    });
}

void CodebookEditor::showFound(const ThemeEffect &effect, const std::vector<TermProposal> &proposals)
{
    m_effect = effect;
    m_proposals = proposals;
    m_effectView->showEffect(m_comparison, m_effect);
    m_form->showProposals(m_proposals);
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

QInputDialog *CodebookEditor::ask(const QString &title, const QString &label,
                                  const std::function<void(const QString &)> &then)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    connect(dialog, &QInputDialog::textValueSelected, this, [then](const QString &answer) {
        if (const QString words = answer.simplified(); !words.isEmpty())
            then(words);
    });
    dialog->open();
    return dialog;
}

Theme CodebookEditor::named(const QString &name) const
{
    Theme theme;
    theme.code = codeFor(name, *m_book);
    theme.name.emplace(language(), name);
    return theme;
}

void CodebookEditor::addTheme(bool below)
{
    if (!m_book)
        return;
    ask(tr("New Theme"), tr("Name of the theme:"), [this, parent = below ? m_theme : QString()](const QString &name) {
        Theme theme = named(name);
        theme.parent = parent;
        const QString code = theme.code;
        change(tr("New Theme"), withTheme(*m_book, std::move(theme)), code);
    });
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
    if (!current() || m_book->themes.size() < 2)
        return;
    QStringList names;
    QStringList codes;
    for (const Theme &theme : m_book->themes)
        if (theme.code != m_theme) {
            names.append(u"%1 (%2)"_s.arg(wordingIn(theme.name, language()), theme.code));
            codes.append(theme.code);
        }
    QInputDialog *question =
        ask(tr("Merge Theme"), tr("“%1” becomes part of:").arg(wordingIn(current()->name, language())),
            [this, from = m_theme, names, codes](const QString &into) {
                const QString code = codes.value(names.indexOf(into));
                change(tr("Merge Theme"), merged(*m_book, from, code), code);
            });
    question->setComboBoxItems(names);
}

void CodebookEditor::splitTheme(const QStringList &terms)
{
    if (!current())
        return;
    if (terms.isEmpty()) {
        tell(tr("Choose the terms that are to make a theme of their own."));
        return;
    }
    ask(tr("Split Off a Theme"), tr("Name of the new theme:"), [this, from = m_theme, terms](const QString &name) {
        Theme theme = named(name);
        if (const Theme *whole = m_book->theme(from))
            theme.parent = whole->parent;
        const QString code = theme.code;
        change(tr("Split Off a Theme"), split(*m_book, from, std::move(theme), terms), code);
    });
}

void CodebookEditor::takeProposal(int index)
{
    const TermProposal &proposal = m_proposals[std::size_t(index)];
    change(tr("Take a Term"), withTerm(*m_book, m_theme, proposal.language, proposal.term), m_theme);
}

void CodebookEditor::take()
{
    m_steps.setClean();
    m_take->setEnabled(false);
    emit taken(m_book, m_scope->currentData().toBool());
}

void CodebookEditor::duplicateBook()
{
    if (!m_book)
        return;
    const QString name = wordingIn(m_book->name, language());
    auto *dialog = new DuplicateDialog(name, m_scope->currentData().toBool(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name] {
        if (*m_book != *defaultCodebook()) // which is always there
            if (const Result<void> kept = shelve(m_shelf, *m_book, name); !kept) {
                tell(kept.error().sentence);
                return;
            }
        change(tr("Duplicate Book"), duplicated(*m_book, language(), dialog->name()), m_theme);
        m_scope->setCurrentIndex(m_scope->findData(dialog->forAllDossiers()));
        take();
    });
    dialog->open();
}

void CodebookEditor::offerBooks()
{
    m_books->clear();
    m_books->addAction(tr("Program’s &Own Book"),
                       [this] { change(tr("Program’s Own Book"), *defaultCodebook(), m_theme); });
    const std::vector<ShelvedBook> books = shelvedBooks(m_shelf);
    if (!books.empty())
        m_books->addSeparator();
    for (const ShelvedBook &book : books)
        m_books->addAction(QString(book.name).replace(u'&', u"&&"_s), [this, path = book.path] { importFrom(path); });
}

void CodebookEditor::importFrom(const QString &path)
{
    change(tr("Import Code Book"), readBook(path, language(), m_book ? *m_book : *defaultCodebook()), m_theme);
}

void CodebookEditor::exportTo(const QString &path)
{
    if (!m_book)
        return;
    const Result<void> written = writeBook(path, *m_book, language(), m_comparison.get());
    tell(written ? QString() : written.error().sentence);
}

} // namespace volets
