// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/joblane.h"
#include "models/inspection.h"

#include <QScrollArea>

#include <functional>
#include <map>

class QPushButton;
class QVBoxLayout;

namespace volets {

class Annotations;
class Appearance;
class ComparisonModel;
class FlowLayout;

/// All there is to say of the current clause: address, lineage, links and why, other candidates and why not, themes
/// with their evidence, notes, facts. What a reader may decide there has a button.
class InspectorPanel final : public QScrollArea
{
    Q_OBJECT
public:
    InspectorPanel(const ComparisonModel &model, const Appearance &appearance, QWidget *parent = nullptr);

    /// What readers said is shown too, and kept up to date.
    void setAnnotations(const Annotations *annotations);

    void showUnit(UnitRef unit); ///< an invalid one shows how to begin
    /// A row's cell that holds nothing: `mention` says why.
    void showAbsence(const QString &mention);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;

signals:
    void factsNeeded(int document); ///< what its clauses do is not known yet; it is found off this thread
    void goTo(volets::UnitRef unit);
    void confirmRequested(volets::UnitRef a, volets::UnitRef b);
    void rejectRequested(volets::UnitRef a, volets::UnitRef b);
    void linkRequested(volets::UnitRef a, volets::UnitRef b, volets::Relation relation);
    void withdrawRequested(volets::DecisionId decision);
    void counterpartsRequested(volets::UnitRef unit); ///< an invalid one: for the empty cell in hand
    void themeRequested(volets::DecisionKind kind, volets::UnitRef unit, const QString &theme);
    void noteRequested(volets::NoteId note); ///< to be edited
    void newNoteRequested(volets::UnitRef unit);

private:
    void begin();
    void heading(const QString &words);
    void paragraph(const QString &html, const QString &name = {});
    /// A line of buttons that the next button() calls fill.
    void buttons();
    QPushButton *button(const QString &text, const QString &about, const std::function<void()> &run);
    void finish();
    void refresh(); ///< at once where it is seen, else when it is shown
    void rebuild();
    void showLinks(const Inspection &found);
    void showCandidates(const Inspection &found);
    void showThemes(const Inspection &found);
    void showPassage(const Inspection::ThemeWords::Passage &passage);
    void showNotes(const Inspection &found);
    void showFacts();
    void showExplanation(UnitRef other);
    void explain(UnitRef other);
    [[nodiscard]] QString reference(UnitRef unit, const QString &words) const;

    /// What came of asking why a pair is linked or not.
    struct Answer
    {
        QStringList why;
        QString refusal;
        QString confidence;
    };

    const ComparisonModel &m_model;
    const Appearance &m_appearance;
    const Annotations *m_annotations = nullptr;
    UnitRef m_unit;
    QString m_absence;
    bool m_stale = true; ///< what is shown is not of the present
    QWidget *m_page = nullptr;
    QVBoxLayout *m_lines = nullptr;
    FlowLayout *m_buttons = nullptr;
    ComparisonPtr m_shownOf;             ///< the comparison that m_unit is of
    std::map<UnitRef, Answer> m_answers; ///< about m_unit and others
    JobLane m_explaining{JobLane::Order::OneByOne};
};

} // namespace volets
