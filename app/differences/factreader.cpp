// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/factreader.h"

#include "models/comparisonmodel.h"

#include <utility>

namespace volets {

FactReader::FactReader(ComparisonModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_lane(JobLane::Order::NewestWins)
    , m_single(JobLane::Order::NewestWins)
{
    connect(&m_model, &ComparisonModel::arranged, this, [this] {
        if (m_needed || m_model.filter().needsFacts())
            need();
    });
}

void FactReader::need()
{
    m_needed = true;
    if (m_model.comparison() && !m_model.facts() && !m_lane.isRunning())
        read();
}

void FactReader::needOf(int document)
{
    m_single.start([this, document, comparison = m_model.comparison()](const Stop &) -> JobLane::Publish {
        return [this, document, comparison, found = facts(comparison->document(document))] {
            if (m_model.comparison() && comparison->documents == m_model.comparison()->documents)
                m_model.setFactsOf(document, found);
        };
    });
}

void FactReader::read()
{
    m_lane.start([this, comparison = m_model.comparison()](const Stop &stop) -> JobLane::Publish {
        auto table = std::make_shared<FactsTable>();
        for (const DocumentPtr &document : comparison->documents) {
            if (stop.reason())
                return [] {};
            table->push_back(volets::facts(*document));
        }
        return [this, comparison, found = std::shared_ptr<const FactsTable>(std::move(table))] {
            if (comparison->documents == m_model.comparison()->documents)
                m_model.setFacts(found);
            else
                read(); // other texts were opened meanwhile
        };
    });
}

} // namespace volets
