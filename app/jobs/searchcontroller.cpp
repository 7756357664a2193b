// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/searchcontroller.h"

#include "jobs/labels.h"
#include "store/librarystore.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

namespace volets {

/// Used in the lane only, where one request runs at a time.
struct SearchController::SessionIndex
{
    ComparisonPtr comparison;
    QTemporaryDir folder;
    bool filled = false;

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("session.volets")); }

    [[nodiscard]] Result<void> fill(Database &database)
    {
        if (filled)
            return {};
        LibraryStore store(database);
        SearchIndex index(database);
        for (std::size_t i = 0; i < comparison->documents.size(); ++i) {
            const Document &document = *comparison->documents[i];
            // the words are what is searched; the file they came from stays where it is, and the key stands for it
            Document indexed = document;
            const QByteArray source = document.key.toUtf8();
            indexed.sha256 = QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex();
            if (const auto added = store.add(indexed, source, QDateTime::fromSecsSinceEpoch(0)); !added)
                return std::unexpected(added.error());
            if (const auto labelled =
                    index.setLabels(document.key, labelsOf(document, int(i), comparison->assignments));
                !labelled)
                return labelled;
        }
        filled = true;
        return {};
    }
};

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
    m_session.reset();
    publish({});
}

void SearchController::setComparison(ComparisonPtr comparison)
{
    m_lane.cancel();
    m_session = std::make_shared<SessionIndex>();
    m_session->comparison = std::move(comparison);
    m_path = m_session->path();
    search(m_asked);
}

void SearchController::search(const QString &text)
{
    m_lane.cancel();
    m_asked = text;
    Result<SearchQuery> query = parseQuery(text);
    if (!query) {
        emit failed(query.error().sentence);
        return;
    }
    if (query->isEmpty() || m_path.isEmpty()) {
        publish({});
        return;
    }
    m_lane.start(
        [this, path = m_path, session = m_session, wanted = *std::move(query)](const Stop &) -> JobLane::Publish {
            auto hits = openLibrary(path).and_then([&](Library &&library) -> Result<std::vector<SearchHit>> {
                if (session)
                    if (const Result<void> filled = session->fill(library.database); !filled)
                        return std::unexpected(filled.error());
                return SearchIndex(library.database).find(wanted);
            });
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
