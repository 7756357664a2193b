// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/factreader.h"

#include "models/comparisonmodel.h"

#include <utility>

namespace volets {

FactReader::FactReader(ComparisonModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_lane(JobLane::Order::OneByOne)
{
    connect(&m_model, &ComparisonModel::arranged, this, [this] {
        if (m_needed || m_model.filter().needsFacts())
            need();
    });
}

void FactReader::need()
{
    m_needed = true;
    if (const ComparisonPtr &comparison = m_model.comparison())
        for (int document = int(comparison->documents.size()) - 1; document >= 0; --document)
            ask(document);
    readNext();
}

void FactReader::needOf(int document)
{
    ask(document);
    readNext();
}

void FactReader::ask(int document)
{
    std::erase(m_waiting, document);
    m_waiting.push_back(document);
}

void FactReader::readNext()
{
    if (m_lane.isRunning())
        return;
    const ComparisonPtr comparison = m_model.comparison();
    // other texts may have come since these were asked for
    std::erase_if(m_waiting, [&](int document) {
        return !comparison || document >= int(comparison->documents.size()) || m_model.facts().contains(document);
    });
    if (m_waiting.empty())
        return;
    const int document = m_waiting.back();
    m_waiting.pop_back();
    m_lane.start([this, comparison, document](const Stop &) -> JobLane::Publish {
        return [this, comparison, document, found = facts(comparison->document(document))]() mutable {
            const ComparisonPtr &shown = m_model.comparison();
            if (shown && shown->documents == comparison->documents)
                m_model.setFacts(document, std::move(found));
            readNext();
        };
    });
}

} // namespace volets
