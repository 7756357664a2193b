// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/preset.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QLineEdit;
class QPushButton;

namespace volets {

/// Asks how a reader's own preset shall look, and under which name it is kept.
class PresetEditor final : public QDialog
{
    Q_OBJECT
public:
    PresetEditor(Preset start, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] Preset preset() const;
    [[nodiscard]] QString name() const;

private:
    Preset m_start;
    QLineEdit *m_name;
    QComboBox *m_paper;
    QComboBox *m_orientation;
    QCheckBox *m_growPaper;
    QCheckBox *m_portraitForTwo;
    QDoubleSpinBox *m_margin;
    QFontComboBox *m_family;
    QDoubleSpinBox *m_size;
    QComboBox *m_marks;
    QCheckBox *m_justified;
    QCheckBox *m_capitals;
    QCheckBox *m_rowRules;
    QCheckBox *m_numberOnTop;
    QCheckBox *m_changeBars;
    QDoubleSpinBox *m_observations;
    QPushButton *m_saveButton;
};

} // namespace volets
