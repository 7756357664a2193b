// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace volets {

class ComparisonModel;

/// The filters, side by side: themes (any, all, none of them), verb, addressee, absence, changes. They combine; how
/// many rows they hide is always in view, and one click shows all rows again.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(const ComparisonModel &model, QWidget *parent = nullptr);

    void setThemesMenu(QMenu *menu); ///< in which themes are chosen

    void refresh(); ///< texts, themes and counts from the model

signals:
    void filterChanged(const volets::RowFilter &filter);
    void factsNeeded(); ///< what the clauses do, to offer verbs and addressees

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refreshChoices();
    void take();

    const ComparisonModel &m_model;
    QComboBox *m_match;
    QToolButton *m_themes;
    QComboBox *m_verb;
    QComboBox *m_addressee;
    QComboBox *m_absent;
    QCheckBox *m_changed;
    QCheckBox *m_linked;
    QLabel *m_count;
    QPushButton *m_all;
    bool m_showing = false;
};

} // namespace volets
