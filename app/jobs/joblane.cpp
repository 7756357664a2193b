// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/joblane.h"

#include <atomic>
#include <exception>
#include <memory>

namespace volets {

namespace {

/// A hundred reports are enough for any bar, and the thread that draws it has other work.
class ProgressSteps
{
public:
    [[nodiscard]] bool isNews(double part) { return m_last.exchange(int(part * 100)) != int(part * 100); }

private:
    std::atomic<int> m_last = -1;
};

} // namespace

JobLane::JobLane(Order order, QObject *parent)
    : QObject(parent)
    , m_order(order)
{
    // one that was stopped may take a moment to notice; the newest does not wait for it
    m_pool.setMaxThreadCount(order == Order::NewestWins ? 2 : 1);
    connect(
        this, &JobLane::reported, this,
        [this](quint64 ticket, double part) {
            if (ticket == m_ticket)
                emit progressChanged(part);
        },
        Qt::QueuedConnection);
    connect(this, &JobLane::ended, this, &JobLane::finish, Qt::QueuedConnection);
}

JobLane::~JobLane()
{
    m_waiting.clear();
    m_stop.request_stop();
    m_pool.waitForDone();
}

void JobLane::start(Work work)
{
    if (m_order == Order::OneByOne && m_running)
        m_waiting.push_back(std::move(work));
    else
        launch(std::move(work));
}

void JobLane::launch(Work work)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 ticket = ++m_ticket;
    const Stop stop =
        Stop(m_stop.get_token()).withProgress([this, ticket, steps = std::make_shared<ProgressSteps>()](double part) {
            if (steps->isNews(part))
                emit reported(ticket, part, QPrivateSignal());
        });
    setRunning(true);
    m_pool.start([this, ticket, stop, work = std::move(work)] {
        Publish publish;
        try {
            publish = work(stop);
        } catch (const std::exception &problem) {
            publish = [this, why = QString::fromUtf8(problem.what())] { emit broke(why); };
        }
        emit ended(ticket, publish, QPrivateSignal());
    });
}

void JobLane::cancel()
{
    m_waiting.clear();
    m_stop.request_stop();
    if (m_order == Order::NewestWins) {
        ++m_ticket;
        setRunning(false);
    }
}

void JobLane::finish(quint64 ticket, const Publish &publish)
{
    if (ticket != m_ticket)
        return;
    if (m_waiting.empty()) {
        setRunning(false);
    } else {
        Work next = std::move(m_waiting.front());
        m_waiting.pop_front();
        launch(std::move(next));
    }
    if (publish)
        publish();
}

void JobLane::setRunning(bool running)
{
    if (m_running == running)
        return;
    m_running = running;
    emit runningChanged(running);
}

} // namespace volets
