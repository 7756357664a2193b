// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"

#include "align/explanation.h"
#include "appearance/appearance.h"
#include "appearance/flowlayout.h"
#include "compare/mentions.h"
#include "inspector/inspectortext.h"
#include "models/comparisonmodel.h"
#include "notes/annotations.h"

#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

QString coloured(const QString &words, const QColor &colour)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), words.toHtmlEscaped());
}

QString coloured(const QStringList &lines, const QColor &colour)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped.append(line.toHtmlEscaped());
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), escaped.join(u"<br>"_s));
}

QString decidedBy(const QString &who)
{
    return who.isEmpty() ? InspectorPanel::tr("decided by a reader") : InspectorPanel::tr("decided by %1").arg(who);
}

} // namespace

InspectorPanel::InspectorPanel(const ComparisonModel &model, const Appearance &appearance, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_appearance(appearance)
{
    setAccessibleName(tr("Inspector"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&appearance, &Appearance::changed, this, &InspectorPanel::refresh);
    connect(&model, &ComparisonModel::citationsChanged, this, &InspectorPanel::refresh);
    connect(&model, &ComparisonModel::factsOfTextKnown, this, [this](int document) {
        if (document == m_unit.document)
            refresh();
    });
}

QSize InspectorPanel::sizeHint() const { return {272, 400}; }

QSize InspectorPanel::minimumSizeHint() const
{
    // it does not scroll sideways: its widest word or button must have room
    const QSize usual = QScrollArea::minimumSizeHint();
    return widget()
               ? usual.expandedTo({widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 0})
               : usual;
}

void InspectorPanel::setAnnotations(const Annotations *annotations)
{
    m_annotations = annotations;
    connect(annotations, &Annotations::placesChanged, this, [this] {
        // places of other texts come before the comparison of those, and with that another clause
        if (const ComparisonPtr &shown = m_model.comparison(); shown && m_annotations->documents() == shown->documents)
            refresh();
    });
    refresh();
}

void InspectorPanel::showUnit(UnitRef unit)
{
    if (unit == m_unit && m_absence.isEmpty() && (!unit.isValid() || m_shownOf == m_model.comparison()))
        return;
    if (unit != m_unit || m_shownOf != m_model.comparison())
        m_answers.clear();
    m_unit = unit;
    m_absence.clear();
    refresh();
}

void InspectorPanel::showAbsence(const QString &mention)
{
    m_unit = {};
    m_absence = mention;
    refresh();
}

// ---- lines

void InspectorPanel::begin()
{
    m_page = new QWidget;
    m_lines = new QVBoxLayout(m_page);
    m_lines->setContentsMargins(14, 10, 14, 14);
    m_lines->setSpacing(3);
    m_buttons = nullptr;
}

void InspectorPanel::heading(const QString &words)
{
    if (m_lines->count() > 0)
        m_lines->addSpacing(9);
    auto *label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 0.88);
    label->setFont(font);
    label->setWordWrap(true);
    QPalette soft = label->palette();
    soft.setColor(QPalette::WindowText, m_appearance.palette().soft);
    label->setPalette(soft);
    m_lines->addWidget(label);
}

void InspectorPanel::paragraph(const QString &html, const QString &name)
{
    auto *label = new InspectorText(html);
    label->setAccessibleName(name);
    connect(label, &QLabel::linkActivated, this, [this](const QString &link) {
        const QStringList parts = link.split(u':');
        emit goTo({parts.value(0).toInt(), parts.value(1).toInt()});
    });
    m_lines->addWidget(label);
}

void InspectorPanel::buttons()
{
    m_buttons = new FlowLayout; // a second line where large words leave no room
    m_buttons->setSpacing(4);
    m_lines->addLayout(m_buttons);
}

QPushButton *InspectorPanel::button(const QString &text, const QString &about, const std::function<void()> &run)
{
    auto *made = new QPushButton(text);
    made->setAutoDefault(false);
    made->setAccessibleName(tr("%1: %2", "a button and what it is about").arg(text, about));
    made->setObjectName(made->accessibleName());
    QFont font = made->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    made->setFont(font);
    constexpr int target = 24; // pixels that an unsteady hand still hits
    const int words = QFontMetrics(font).horizontalAdvance(text);
    made->setMinimumSize(words + 16, target);
    if (run) // one with a menu has a sign beside its words
        made->setMaximumWidth(words + 24);
    made->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    if (run) // queued: what it does may take this very button away
        connect(made, &QPushButton::clicked, this, run, Qt::QueuedConnection);
    m_buttons->addWidget(made);
    return made;
}

void InspectorPanel::finish()
{
    m_lines->addStretch(1);
    setWidget(m_page);
    updateGeometry();
}

QString InspectorPanel::reference(UnitRef unit, const QString &words) const
{
    return u"<a href=\"%1:%2\" style=\"color:%3; text-decoration:none\">%4</a>"_s.arg(
        QString::number(unit.document), QString::number(unit.unit), m_appearance.palette().accent.name(),
        words.toHtmlEscaped());
}

// ---- what is known only when it is asked for

void InspectorPanel::explain(UnitRef other)
{
    const ComparisonPtr comparison = m_model.comparison();
    const UnitRef unit = m_unit;
    m_explaining.start([this, comparison, unit, other](const Stop &) -> JobLane::Publish {
        const auto [later, earlier] = std::minmax(unit, other, std::greater{});
        const auto meaningsOf = [&](UnitRef of) {
            return comparison->meanings
                       ? std::span<const MeaningVector>((*comparison->meanings)[std::size_t(of.document)])
                       : std::span<const MeaningVector>();
        };
        const Explanation found = explainPair(comparison->documents[std::size_t(later.document)], later.unit,
                                              comparison->documents[std::size_t(earlier.document)], earlier.unit,
                                              meaningsOf(later), meaningsOf(earlier));
        return [this, comparison, unit, other, found] {
            if (m_unit != unit || m_model.comparison() != comparison)
                return;
            m_answers[other] = {reasonWords(found.why), found.refusal,
                                found.confidence > 0 ? confidenceWords(found.confidence) : QString()};
            refresh();
        };
    });
}

void InspectorPanel::showExplanation(UnitRef other)
{
    const auto answer = m_answers.find(other);
    if (answer == m_answers.end())
        return;
    QStringList lines = answer->second.why;
    if (!answer->second.refusal.isEmpty())
        lines.prepend(answer->second.refusal);
    else
        lines.prepend(tr("The program proposes this link too."));
    paragraph(coloured(lines, m_appearance.palette().soft), tr("Why"));
}

// ---- the page

void InspectorPanel::refresh()
{
    m_stale = true;
    if (isVisible())
        rebuild();
}

void InspectorPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_stale)
        rebuild();
}

void InspectorPanel::rebuild()
{
    m_stale = false;
    // the button that was pressed is made anew: the focus goes to the one in its place
    const QWidget *focused = focusWidget();
    const QString focusedName = focused && isAncestorOf(focused) ? focused->objectName() : QString();
    const int scrolled = verticalScrollBar()->value();
    begin();
    const QColor soft = m_appearance.palette().soft;
    const ComparisonPtr &comparison = m_model.comparison();
    const bool known = comparison && m_unit.isValid() && m_unit.document < int(comparison->documents.size()) &&
                       m_unit.unit < int(comparison->document(m_unit.document).units.size());
    if (!known) {
        heading(tr("Clause"));
        paragraph(coloured(m_absence.isEmpty()
                               ? tr("Choose a clause to see where it comes from and what it is linked with.")
                               : m_absence,
                           soft));
        if (!m_absence.isEmpty()) {
            buttons();
            button(tr("Link elsewhere…"), m_absence, [this] { emit counterpartsRequested({}); });
        }
        finish();
        return;
    }
    InspectionSources sources;
    m_shownOf = comparison;
    if (!m_model.factsOf(m_unit))
        emit factsNeeded(m_unit.document);
    // between two comparisons the places may still be those of the other one
    if (m_annotations && m_annotations->documents() == comparison->documents) {
        sources.decisions = m_annotations->placedDecisions();
        sources.notes = m_annotations->placedNotes();
    }
    const Inspection found = inspect(*comparison, m_unit, sources);
    heading(tr("Clause"));
    paragraph(u"<b>%1</b><br>%2"_s.arg(found.citation.toHtmlEscaped(), coloured(found.kind, soft)), found.citation);
    if (!found.headings.isEmpty())
        paragraph(coloured(found.headings.join(u" › "_s), soft));
    heading(tr("Lineage"));
    paragraph(found.lineage.toHtmlEscaped(), found.lineage);
    showLinks(found);
    showCandidates(found);
    showThemes(found);
    showNotes(found);
    showFacts();
    finish();
    verticalScrollBar()->setValue(scrolled);
    if (!focusedName.isEmpty())
        if (auto *again = m_page->findChild<QWidget *>(focusedName))
            again->setFocus();
}

void InspectorPanel::showLinks(const Inspection &found)
{
    const QColor soft = m_appearance.palette().soft;
    for (const Inspection::LinkWords &link : found.links) {
        heading(link.decided ? tr("Linked by a reader") : tr("Linked, as proposed"));
        QString html = reference(link.other, link.citation);
        html += u"<br>"_s + link.relation.toHtmlEscaped() + u" · "_s;
        html +=
            link.decided
                ? coloured(decidedBy(link.by), soft)
                : QString(coloured(tr("confidence"), soft) + u" <b>"_s + link.confidence.toHtmlEscaped() + u"</b>"_s);
        paragraph(html, link.citation);
        if (!link.why.isEmpty())
            paragraph(coloured(link.why, soft), tr("Why"));
        showExplanation(link.other);
        buttons();
        if (link.decision.isValid())
            button(tr("Withdraw"), link.citation,
                   [this, decision = link.decision] { emit withdrawRequested(decision); });
        else
            button(tr("Confirm"), link.citation, [this, a = m_unit, b = link.other] { emit confirmRequested(a, b); });
        button(tr("Reject"), link.citation, [this, a = m_unit, b = link.other] { emit rejectRequested(a, b); });
        QPushButton *relation = button(tr("Relation"), link.citation, {});
        auto *choices = new QMenu(relation);
        for (const Relation kind : {Relation::Same, Relation::Partial, Relation::Kin}) {
            QAction *choice = choices->addAction(relationWords(kind));
            choice->setCheckable(true);
            choice->setChecked(kind == link.kind);
            connect(
                choice, &QAction::triggered, this,
                [this, a = m_unit, b = link.other, kind] { emit linkRequested(a, b, kind); }, Qt::QueuedConnection);
        }
        relation->setMenu(choices);
        relation->setMinimumWidth(relation->minimumWidth() + 14);
        if (link.why.isEmpty() && !m_answers.contains(link.other))
            button(tr("Why?"), link.citation, [this, other = link.other] { explain(other); });
    }
    if (found.links.empty()) {
        heading(tr("Links"));
        paragraph(coloured(tr("No counterpart was found in the other texts."), soft));
    }
}

void InspectorPanel::showCandidates(const Inspection &found)
{
    const QColor soft = m_appearance.palette().soft;
    heading(tr("Other candidates"));
    for (const Inspection::Candidate &candidate : found.candidates) {
        paragraph(reference(candidate.other, candidate.citation) + u" "_s +
                      coloured(u"· "_s + candidate.confidence, soft),
                  candidate.citation);
        showExplanation(candidate.other);
        buttons();
        button(tr("Link"), candidate.citation,
               [this, a = m_unit, b = candidate.other] { emit linkRequested(a, b, Relation::Partial); });
        if (!m_answers.contains(candidate.other))
            button(tr("Why not?"), candidate.citation, [this, other = candidate.other] { explain(other); });
    }
    if (found.candidatesLeftOut > 0)
        paragraph(coloured(tr("%n less sure: not listed", "candidates", found.candidatesLeftOut), soft));
    for (const Inspection::Rejected &rejected : found.rejected) {
        paragraph(reference(rejected.other, rejected.citation) + u"<br>"_s +
                      coloured(tr("rejected by %1").arg(rejected.by), soft),
                  rejected.citation);
        buttons();
        button(tr("Withdraw"), rejected.citation,
               [this, decision = rejected.decision] { emit withdrawRequested(decision); });
    }
    buttons();
    button(tr("Link elsewhere…"), found.citation, [this, unit = m_unit] { emit counterpartsRequested(unit); });
}

void InspectorPanel::showThemes(const Inspection &found)
{
    const QColor soft = m_appearance.palette().soft;
    heading(tr("Themes"));
    if (found.themes.empty())
        paragraph(coloured(tr("None"), soft));
    for (const Inspection::ThemeWords &theme : found.themes) {
        const ThemeMark mark = m_model.themeMark(theme.code);
        QStringList quoted;
        for (const QString &words : theme.evidence)
            quoted.append(tr("“%1”").arg(words));
        QStringList lines{quoted.isEmpty() ? tr("by its heading or its introduction") : quoted.join(u", "_s)};
        if (theme.decided)
            lines = {decidedBy(theme.by)};
        paragraph(u"<span style=\"color:%1\">%2</span> %3<br>%4"_s.arg(
                      themeInk(m_appearance.palette(), mark.colour, mark.place).name(),
                      mark.sign.isEmpty() ? u"■"_s : mark.sign.toHtmlEscaped(), mark.name.toHtmlEscaped(),
                      coloured(lines, soft)),
                  mark.name);
        buttons();
        const auto decide = [&](const QString &text, DecisionKind kind) {
            button(text, mark.name,
                   [this, kind, unit = m_unit, code = theme.code] { emit themeRequested(kind, unit, code); });
        };
        if (!theme.decided)
            decide(tr("Confirm"), DecisionKind::ConfirmTheme);
        decide(tr("Reject"), DecisionKind::RejectTheme);
        for (const Inspection::ThemeWords::Passage &passage : theme.passages)
            showPassage(passage);
    }
}

void InspectorPanel::showPassage(const Inspection::ThemeWords::Passage &passage)
{
    const QString quoted = passage.words.isEmpty() ? tr("The whole clause") : tr("“%1”").arg(passage.words);
    QStringList lines{tr("coded by %1").arg(passage.by)};
    if (!passage.remark.isEmpty())
        lines.prepend(passage.remark);
    paragraph(quoted.toHtmlEscaped() + u"<br>"_s + coloured(lines, m_appearance.palette().soft), quoted);
    buttons();
    button(tr("Withdraw"), quoted, [this, decision = passage.decision] { emit withdrawRequested(decision); });
}

void InspectorPanel::showNotes(const Inspection &found)
{
    const QColor soft = m_appearance.palette().soft;
    heading(tr("Notes"));
    for (const Inspection::NoteWords &note : found.notes) {
        QString about = note.toPublish ? tr("to publish") : tr("internal");
        if (note.ofRow)
            about = tr("%1, on the row").arg(about);
        else if (!note.quote.isEmpty())
            about = tr("%1, on “%2”").arg(about, note.quote);
        paragraph(note.text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"<br>"_s +
                      coloured(QString(about + u" · "_s + note.by), soft),
                  tr("Note"));
        buttons();
        button(tr("Edit"), note.text, [this, id = note.note] { emit noteRequested(id); });
    }
    buttons();
    button(tr("Add note"), found.citation, [this, unit = m_unit] { emit newNoteRequested(unit); });
}

void InspectorPanel::showFacts()
{
    const UnitFacts *facts = m_model.factsOf(m_unit);
    if (!facts)
        return;
    const std::vector<FactWords> found = factWords(*facts, m_model.comparison()->unit(m_unit).text);
    if (found.empty())
        return;
    heading(tr("What it does, by its words"));
    QString html;
    for (const FactWords &fact : found)
        html += (html.isEmpty() ? QString() : u"<br>"_s) +
                coloured(tr("%1:").arg(fact.name), m_appearance.palette().soft) + u" "_s + fact.words.toHtmlEscaped();
    paragraph(html, tr("Facts"));
}

} // namespace volets
