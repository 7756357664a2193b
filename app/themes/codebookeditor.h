// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "jobs/joblane.h"
#include "themes/effect.h"
#include "themes/learning.h"

#include <QDialog>
#include <QUndoStack>

#include <functional>

class QComboBox;
class QInputDialog;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace volets {

class Appearance;
class EffectView;
class ThemeForm;
class ThemeTree;

/// The reader's code book: its themes, what each is called and looks like, and the terms that tell it. What a change
/// would do to the open texts stands beside it at once; the comparison follows when the reader takes the book over.
/// Every change can be undone. A change that would break the book is refused with a sentence, and the book stays.
class CodebookEditor final : public QDialog
{
    Q_OBJECT
public:
    explicit CodebookEditor(const Appearance &appearance, QWidget *parent = nullptr);
    ~CodebookEditor() override;

    /// Begins anew with `book`, unless it is the one that is edited already.
    void setBook(const CodebookPtr &book, bool forAllDossiers);
    /// The texts on which a change shows its effect, or null.
    void setComparison(ComparisonPtr comparison);
    /// What the reader decided on a theme in the texts of the comparison; terms are proposed from it.
    void setRulings(std::function<std::vector<Ruling>(const QString &theme)> rulings);

    [[nodiscard]] const CodebookPtr &book() const { return m_book; }
    [[nodiscard]] QString theme() const { return m_theme; } ///< the one that is shown
    void choose(const QString &theme);
    [[nodiscard]] QUndoStack &steps() { return m_steps; }
    [[nodiscard]] const ThemeEffect &effect() const { return m_effect; } ///< of the theme shown, once computed
    [[nodiscard]] const std::vector<TermProposal> &proposals() const { return m_proposals; } ///< likewise

    /// Where books lie that were put aside; by default bookShelf().
    void setShelf(const QString &folder) { m_shelf = folder; }

    /// JSON or a REFI-QDA codebook, by its ending.
    void importFrom(const QString &path);
    /// JSON, a REFI-QDA codebook or (with the coded passages) a REFI-QDA project, by its ending.
    void exportTo(const QString &path);

signals:
    /// The reader takes the book over, for the dossier or for all.
    void taken(const volets::CodebookPtr &book, bool forAllDossiers);
    void openRequested(volets::UnitRef unit);
    void effectShown();

private:
    friend class BookStep;

    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QWidget *makeFoot();

    /// Puts `book` in the place of the one that is edited, as one step; changes of the same `field` of one theme in a
    /// row are one step. A book that is no book is told instead.
    void change(const QString &step, const Result<Codebook> &book, const QString &theme, int field = -1);
    void turnTo(const CodebookPtr &book, const QString &theme);
    void showAll();
    void showFound(const ThemeEffect &effect, const std::vector<TermProposal> &proposals);
    void tell(const QString &problem);
    void seek(); ///< the effect of the theme shown

    void addTheme(bool below);
    void removeTheme();
    void moveTheme(int direction);
    void mergeTheme();
    void splitTheme(const QStringList &terms);
    void takeProposal(int index);
    void duplicateBook();
    void offerBooks(); ///< in the menu of other books, as it opens
    void take();       ///< the book for the dossiers that the reader chose
    /// Asks for some words, and goes on with them where there are any.
    QInputDialog *ask(const QString &title, const QString &label, const std::function<void(const QString &)> &then);
    [[nodiscard]] Theme named(const QString &name) const; ///< a new theme
    [[nodiscard]] const Theme *current() const { return m_book ? m_book->theme(m_theme) : nullptr; }
    [[nodiscard]] QString language() const;

    const Appearance &m_appearance;
    CodebookPtr m_book;
    QString m_theme;
    QString m_shelf;
    ComparisonPtr m_comparison;
    std::function<std::vector<Ruling>(const QString &theme)> m_rulings;
    std::vector<TermProposal> m_proposals;
    QUndoStack m_steps;
    JobLane m_effects;
    ThemeEffect m_effect;

    QLineEdit *m_bookName;
    ThemeTree *m_tree;
    ThemeForm *m_form;
    EffectView *m_effectView;
    QLabel *m_problem;
    QComboBox *m_scope;
    QPushButton *m_take;
    QMenu *m_books;
};

} // namespace volets
