// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inspection.h"

#include <QScrollArea>

class QVBoxLayout;

namespace volets {

class Appearance;
class ComparisonModel;

/// All there is to say of the current clause: address, links and why, other candidates, themes with their evidence.
class InspectorPanel final : public QScrollArea
{
    Q_OBJECT
public:
    InspectorPanel(const ComparisonModel &model, const Appearance &appearance, QWidget *parent = nullptr);

    void showUnit(UnitRef unit); ///< an invalid one shows how to begin
    /// A row's cell that holds nothing: `mention` says why.
    void showAbsence(const QString &mention);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void goTo(volets::UnitRef unit);

private:
    void begin();
    void heading(const QString &words);
    void paragraph(const QString &html, const QString &name = {});
    void finish();
    void rebuild();
    [[nodiscard]] QString reference(UnitRef unit, const QString &words) const;

    const ComparisonModel &m_model;
    const Appearance &m_appearance;
    UnitRef m_unit;
    QString m_absence;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace volets
