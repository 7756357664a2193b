// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/preseteditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace volets {

namespace {

QDoubleSpinBox *number(double value, double least, double most, double step, const QString &suffix)
{
    auto *box = new QDoubleSpinBox;
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setDecimals(1);
    box->setSuffix(suffix);
    box->setValue(value);
    return box;
}

QCheckBox *yesNo(const QString &words, bool value)
{
    auto *box = new QCheckBox(words);
    box->setChecked(value);
    return box;
}

QString firstFamily(const QString &families) { return families.section(u',', 0, 0).trimmed(); }

} // namespace

PresetEditor::PresetEditor(Preset start, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_start(std::move(start))
    , m_name(new QLineEdit(name))
    , m_paper(new QComboBox)
    , m_orientation(new QComboBox)
    , m_growPaper(yesNo(tr("&A3 where columns would be too narrow"), m_start.growPaper))
    , m_portraitForTwo(yesNo(tr("Up&right for two columns"), m_start.portraitForTwo))
    , m_margin(number(m_start.margin, 14, 140, 1, tr(" pt")))
    , m_family(new QFontComboBox)
    , m_size(number(m_start.size, 5, 24, 0.5, tr(" pt")))
    , m_marks(new QComboBox)
    , m_justified(yesNo(tr("&Justified"), m_start.justified))
    , m_capitals(yesNo(tr("Themes in &capitals"), m_start.capitals))
    , m_rowRules(yesNo(tr("&Lines between rows"), m_start.rowRules))
    , m_numberOnTop(yesNo(tr("Page &number on top"), m_start.numberOnTop))
    , m_changeBars(yesNo(tr("&Bar beside changed clauses"), m_start.changeBars))
    , m_observations(number(m_start.observations * 100, 10, 40, 1, tr(" %")))
{
    setWindowTitle(tr("Own Preset"));
    m_paper->addItem(tr("A4"), int(Paper::A4));
    m_paper->addItem(tr("A3"), int(Paper::A3));
    m_paper->setCurrentIndex(m_paper->findData(int(m_start.paper)));
    m_orientation->addItem(tr("Landscape"), int(Orientation::Landscape));
    m_orientation->addItem(tr("Portrait"), int(Orientation::Portrait));
    m_orientation->setCurrentIndex(m_orientation->findData(int(m_start.orientation)));
    m_marks->addItem(tr("Underlined, struck through"), int(MarkScheme::UnderlineStrike));
    m_marks->addItem(tr("Bold italic, between bars"), int(MarkScheme::BoldItalicBar));
    m_marks->addItem(tr("Bold, struck through"), int(MarkScheme::BoldStrike));
    m_marks->setCurrentIndex(m_marks->findData(int(m_start.marks)));
    m_family->setCurrentText(firstFamily(m_start.family));

    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Paper:"), m_paper);
    form->addRow(tr("&Orientation:"), m_orientation);
    form->addRow(QString(), m_growPaper);
    form->addRow(QString(), m_portraitForTwo);
    form->addRow(tr("Mar&gins:"), m_margin);
    form->addRow(tr("&Font:"), m_family);
    form->addRow(tr("&Size:"), m_size);
    form->addRow(tr("&Marks:"), m_marks);
    for (QCheckBox *box : {m_justified, m_capitals, m_rowRules, m_numberOnTop, m_changeBars})
        form->addRow(QString(), box);
    form->addRow(tr("Obser&vations, of the width:"), m_observations);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_saveButton = buttons->button(QDialogButtonBox::Save);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto follow = [this] { m_saveButton->setEnabled(!this->name().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, follow);
    follow();
}

Preset PresetEditor::preset() const
{
    Preset preset = m_start;
    preset.name = name();
    preset.paper = Paper(m_paper->currentData().toInt());
    preset.orientation = Orientation(m_orientation->currentData().toInt());
    preset.growPaper = m_growPaper->isChecked();
    preset.portraitForTwo = m_portraitForTwo->isChecked();
    preset.margin = m_margin->value();
    if (const QString family = m_family->currentText().trimmed(); family != firstFamily(m_start.family))
        preset.family = family;
    preset.size = m_size->value();
    preset.marks = MarkScheme(m_marks->currentData().toInt());
    preset.justified = m_justified->isChecked();
    preset.capitals = m_capitals->isChecked();
    preset.rowRules = m_rowRules->isChecked();
    preset.numberOnTop = m_numberOnTop->isChecked();
    preset.changeBars = m_changeBars->isChecked();
    preset.observations = m_observations->value() / 100;
    return preset;
}

QString PresetEditor::name() const { return m_name->text().trimmed(); }

} // namespace volets
