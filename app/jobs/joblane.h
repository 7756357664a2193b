// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <functional>

namespace volets {

/// Runs requests off the thread it lives in, one at a time.
class JobLane : public QObject
{
    Q_OBJECT
public:
    enum class Order {
        NewestWins, ///< a new request stops the one that runs, whose late answer is dropped
        OneByOne,   ///< requests wait for each other, and each one's answer is heard, also when it was stopped
    };
    /// What there is to do with an answer, back in the lane's own thread.
    using Publish = std::function<void()>;
    using Work = std::function<Publish(const Stop &)>;

    explicit JobLane(Order order, QObject *parent = nullptr);
    ~JobLane() override; ///< stops what runs and waits for it

    void start(Work work);
    /// Asks what runs to stop, and forgets what waits.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void runningChanged(bool running);
    void progressChanged(double part); ///< of what runs, 0 to 1
    void broke(const QString &why);    ///< the work ended by an exception (no memory)

    // from the thread that works to the lane's own
    void reported(quint64 ticket, double part, QPrivateSignal);
    void ended(quint64 ticket, const std::function<void()> &publish, QPrivateSignal);

private:
    void launch(Work work);
    void finish(quint64 ticket, const Publish &publish);
    void setRunning(bool running);

    Order m_order;
    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_ticket = 0;
    bool m_running = false;
    std::deque<Work> m_waiting;
};

} // namespace volets
