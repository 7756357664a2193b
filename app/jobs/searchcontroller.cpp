// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/searchcontroller.h"

#include "store/librarystore.h"

namespace volets {

SearchController::SearchController(QObject *parent)
    : QObject(parent)
    , m_lane(JobLane::Order::NewestWins)
{
    connect(&m_lane, &JobLane::broke, this, &SearchController::failed);
}

void SearchController::setLibrary(const QString &path)
{
    m_lane.cancel();
    m_path = path;
    publish({});
}

void SearchController::search(const QString &text)
{
    m_lane.cancel();
    Result<SearchQuery> query = parseQuery(text);
    if (!query) {
        emit failed(query.error().sentence);
        return;
    }
    if (query->isEmpty() || m_path.isEmpty()) {
        publish({});
        return;
    }
    m_lane.start([this, path = m_path, wanted = *std::move(query)](const Stop &) -> JobLane::Publish {
        auto hits =
            openLibrary(path).and_then([&](Library &&library) { return SearchIndex(library.database).find(wanted); });
        return [this, hits = std::move(hits)] {
            if (hits)
                publish(*hits);
            else
                emit failed(hits.error().sentence);
        };
    });
}

void SearchController::publish(std::vector<SearchHit> hits)
{
    m_hits = std::move(hits);
    emit found();
}

} // namespace volets
