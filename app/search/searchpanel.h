// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "search/searchform.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace volets {

class SearchController;
class SearchModel;

/// Search in all texts: a line for the query, a form for those who do not type it, and a concordance lined up on the
/// words found. A hit leads to its clause.
class SearchPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPanel(SearchController &controller, QWidget *parent = nullptr);

    void setTexts(const std::vector<DocumentPtr> &texts); ///< by date; numbers below are indexes of it
    void setThemes(const QList<ThemeChoice> &themes);
    void setQuery(const QString &query);
    [[nodiscard]] QString query() const;
    void focusQuery();

signals:
    void unitActivated(volets::UnitRef unit);
    void hitsChanged(const QList<volets::UnitRef> &units); ///< for marks elsewhere, such as the overview

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showHits();
    void layOutColumns();
    void fillKeptMenu();
    void refreshKept();

    SearchController &m_controller;
    SearchModel *m_model;
    QLineEdit *m_line;
    QToolButton *m_formButton;
    QToolButton *m_kept; ///< keeps the query, and lists those kept
    SearchForm *m_form;
    QLabel *m_count;
    QTreeView *m_list;
    std::vector<DocumentPtr> m_texts;
    QTimer m_pause; ///< between the last key and the search
};

} // namespace volets
