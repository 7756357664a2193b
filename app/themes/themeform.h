// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/codebook.h"
#include "themes/learning.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QToolButton;
class QTreeWidget;
class QVBoxLayout;

namespace volets {

class TermsModel;

/// All that a book says of one theme, in one language: what it is called and looks like, its definition, the terms that
/// tell it, what does not count, and the terms that the reader's decisions propose. What a reader changes is signalled
/// as the theme that it makes; the form shows it once it is shown again.
class ThemeForm final : public QWidget
{
    Q_OBJECT
public:
    /// What a step edits, so that typing into one field is one step.
    enum Field { BookName = 1, Name, Sign, Above, Definition, Exclusions, Examples };

    explicit ThemeForm(QWidget *parent = nullptr);

    /// Offers the languages that the book speaks, and that of the window; the reader's choice stays.
    void offerLanguages(const Codebook &book);
    [[nodiscard]] QString language() const;
    void showTheme(const Codebook &book, const Theme &theme);
    void showProposals(const std::vector<TermProposal> &proposals);

signals:
    /// The theme shown became `theme`; successive signals of one `field` are one step, but -1 never is.
    void edited(const QString &step, int field, const volets::Theme &theme);
    void codeRequested(const QString &code);
    void splitRequested(const QStringList &terms);
    void proposalTaken(int index);
    void languageChosen();

private:
    void makeNames(QVBoxLayout &lines);
    [[nodiscard]] QWidget *makeTerms();
    [[nodiscard]] QWidget *makeMore();
    void chooseColour();
    void edit(const QString &step, int field, const std::function<void(Theme &)> &change);

    Theme m_theme;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QLineEdit *m_sign;
    QToolButton *m_colour;
    QComboBox *m_above;
    QComboBox *m_language;
    QPlainTextEdit *m_definition;
    TermsModel *m_terms;
    QTableView *m_termTable;
    QPlainTextEdit *m_exclusions;
    QPlainTextEdit *m_examples;
    QTreeWidget *m_proposals;
    QPushButton *m_take;
    bool m_showing = false; ///< fields are being filled in, not edited
};

} // namespace volets
