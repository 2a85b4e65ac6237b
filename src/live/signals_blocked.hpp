// Threads that leave signals to others.
#pragma once

#include <csignal>

namespace phrasebook {

#ifdef _WIN32

struct SignalsBlocked {};

#else

/// A thread begun meanwhile takes no signal: those are for the program's own threads.
class SignalsBlocked {
  public:
    SignalsBlocked() {
        sigset_t all;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~SignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

  private:
    sigset_t before_{};
};

#endif

} // namespace phrasebook
