// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"

#include "appearance/appearance.h"
#include "models/comparisonmodel.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

QString coloured(const QString &words, const QColor &colour)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), words.toHtmlEscaped());
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
    connect(&appearance, &Appearance::changed, this, &InspectorPanel::rebuild);
    rebuild();
}

QSize InspectorPanel::sizeHint() const { return {272, 400}; }

void InspectorPanel::showUnit(UnitRef unit)
{
    if (unit == m_unit && m_absence.isEmpty() && unit.isValid())
        return;
    m_unit = unit;
    m_absence.clear();
    rebuild();
}

void InspectorPanel::showAbsence(const QString &mention)
{
    m_unit = {};
    m_absence = mention;
    rebuild();
}

void InspectorPanel::begin()
{
    m_page = new QWidget;
    m_lines = new QVBoxLayout(m_page);
    m_lines->setContentsMargins(14, 10, 14, 14);
    m_lines->setSpacing(3);
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
    auto *label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setAccessibleName(name);
    connect(label, &QLabel::linkActivated, this, [this](const QString &link) {
        const QStringList parts = link.split(u':');
        emit goTo({parts.value(0).toInt(), parts.value(1).toInt()});
    });
    m_lines->addWidget(label);
}

void InspectorPanel::finish()
{
    m_lines->addStretch(1);
    setWidget(m_page);
}

QString InspectorPanel::reference(UnitRef unit, const QString &words) const
{
    return u"<a href=\"%1:%2\" style=\"color:%3; text-decoration:none\">%4</a>"_s.arg(
        QString::number(unit.document), QString::number(unit.unit), m_appearance.palette().accent.name(),
        words.toHtmlEscaped());
}

void InspectorPanel::rebuild()
{
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
        finish();
        return;
    }
    const Inspection found = inspect(*comparison, m_unit);
    heading(tr("Clause"));
    paragraph(u"<b>%1</b><br>%2"_s.arg(found.citation.toHtmlEscaped(), coloured(found.kind, soft)), found.citation);
    if (!found.headings.isEmpty())
        paragraph(coloured(found.headings.join(u" › "_s), soft));

    for (const Inspection::LinkWords &link : found.links) {
        heading(link.decided ? tr("Linked by a reader") : tr("Linked, as proposed"));
        QString html = reference(link.other, link.citation);
        html += u"<br>%1 · %2 <b>%3</b>"_s.arg(link.relation.toHtmlEscaped(), coloured(tr("confidence"), soft),
                                               link.confidence.toHtmlEscaped());
        paragraph(html, link.citation);
        if (!link.why.isEmpty()) {
            QStringList lines;
            for (const QString &line : link.why)
                lines.append(line.toHtmlEscaped());
            paragraph(u"<span style=\"color:%1\">%2</span>"_s.arg(soft.name(), lines.join(u"<br>"_s)), tr("Why"));
        }
    }
    if (found.links.empty()) {
        heading(tr("Links"));
        paragraph(coloured(tr("No counterpart was found in the other texts."), soft));
    }
    if (!found.candidates.empty()) {
        heading(tr("Other candidates"));
        for (const Inspection::Candidate &candidate : found.candidates)
            paragraph(reference(candidate.other, candidate.citation) + u" "_s +
                          coloured(u"· "_s + candidate.confidence, soft),
                      candidate.citation);
    }
    heading(tr("Themes"));
    if (found.themes.empty())
        paragraph(coloured(tr("None"), soft));
    for (const Inspection::ThemeWords &theme : found.themes) {
        const ThemeMark mark = m_model.themeMark(theme.code);
        QStringList quoted;
        for (const QString &words : theme.evidence)
            quoted.append(tr("“%1”").arg(words));
        paragraph(
            u"<span style=\"color:%1\">%2</span> %3<br>%4"_s.arg(
                themeInk(m_appearance.palette(), mark.colour, mark.place).name(),
                mark.sign.isEmpty() ? u"■"_s : mark.sign.toHtmlEscaped(), mark.name.toHtmlEscaped(),
                coloured(quoted.isEmpty() ? tr("by its heading or its introduction") : quoted.join(u", "_s), soft)),
            mark.name);
    }
    finish();
}

} // namespace volets
