// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/clipping.h"

#include "document/citation.h"

#include <QCoreApplication>
#include <QMimeData>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Clipping)
};

} // namespace

std::unique_ptr<QMimeData> clipping(const std::vector<SynopsisView::Excerpt> &excerpts, const Comparison &comparison,
                                    bool asQuotations)
{
    QStringList plain;
    QString rich;
    for (const SynopsisView::Excerpt &excerpt : excerpts) {
        if (!asQuotations) {
            plain.append(excerpt.words);
            rich += u"<p>"_s + excerpt.words.toHtmlEscaped() + u"</p>"_s;
            continue;
        }
        const QString source = citation(comparison.document(excerpt.unit.document), comparison.unit(excerpt.unit));
        const QString italic = u"<i>"_s + source.toHtmlEscaped() + u"</i>"_s;
        plain.append(Words::tr("“%1” (%2)").arg(excerpt.words, source));
        rich += u"<p>"_s + Words::tr("“%1” (%2)").arg(excerpt.words.toHtmlEscaped(), italic) + u"</p>"_s;
    }
    auto clip = std::make_unique<QMimeData>();
    clip->setText(plain.join(u'\n'));
    clip->setHtml(rich);
    return clip;
}

} // namespace volets
