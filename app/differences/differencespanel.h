// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace volets {

class ComparisonModel;
class DifferenceModel;

/// The list of differences: chosen by kind, sorted by kind, text or place; Enter or a click leads to the cell.
class DifferencesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DifferencesPanel(const ComparisonModel &comparison, QWidget *parent = nullptr);

    void setCurrent(int row, int column); ///< marks the line of a cell of the synopsis, where it has one
    [[nodiscard]] DifferenceModel *model() const { return m_model; }

signals:
    void cellActivated(int row, int column); ///< of the synopsis

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refreshCount();
    void choose();

    DifferenceModel *m_model;
    QSortFilterProxyModel *m_chosen;
    QComboBox *m_kinds;
    QLabel *m_count;
    QTreeView *m_list;
};

} // namespace volets
