"""English words of software, data and design that mean the same: each line counts as its first word."""

SYNONYMS = """
    software, program, programs, programme, application, applications, app, apps, system, systems, software system
    code, codes, coding, source code, codebase, code base
    programming, programming language, coding language, language program, language code, language develop in, code in
    developer, developers, engineer, engineers, programmer, programmers, software engineer, dev, devs, engineering
    design, designs, designing, architecture, architect, sketch, model, designed, system design, schema, blueprint
    test, tests, testing, tested, test suite
    unit test, unit tests, unit testing
    review, reviews, reviewer, code review, reviewing, pull request, pull requests, reviewed
    refactor, refactoring, restructure code, rewrite code, clean up code
    debug, bug, bugs, debugging, track down, troubleshoot, troubleshooting, debug problem, track down bug, find fault
    debug, root cause, trace problem, find bug, diagnose problem
    legacy, technical debt, tech debt, legacy code, old code, ugly code, bad code, legacy code ugly, code debt, debt
    production, prod, live environment, production only, live system, production environment
    outage, outages, incident, incidents, down time, system down, site went down, site down, crash, crashed
    outage, production down, service goes down, system goes down, website down, everything down, service failure
    outage, system failure, production failed, server down, unavailable, downtime incident, service down
    downtime, take offline, taking offline, offline, interruption, zero downtime, service interruption
    deploy, deployment, release, releases, releasing, deploying, ship, shipping code
    monitor, monitoring, notice when service, notice service down, know service down, observability, alert, alerts
    monitor, alerting, keep eye, health of service
    database, databases, db, data base, dbms, database schema, postgres, mysql, oracle
    sql, relational, relational database, relational one, rdbms
    nosql, non relational, no sql, document database, mongodb, document store, key value store
    index, indexes, indices, indexing
    query, queries
    join, joins
    acid, database transaction
    consistency, consistent, eventually consistent, consistently
    cap, cap theorem
    cache, caching, cached
    lru, least recently, used least recently
    api, apis, interface, interfaces, endpoint, endpoints
    rest, restful, rest api
    version, versions, versioning, backwards compatible, backward compatibility
    url, link web, hyperlink, urls
    shortener, shorten, bit ly, bitly, tinyurl, make links shorter, makes links shorter, shorter link, short url
    shortener, short link, shortening, shorter url
    rate limiter, rate limit, rate limiting, throttle, throttling, limit requests, limiter, limit number of requests
    chat, messenger, whatsapp, messaging, telegram, slack, instant messaging, chat app, instant messenger
    feed, newsfeed, timeline, news feed, facebook feed, twitter feed, home timeline
    shop, shops, webshop, web shop, ecommerce, e commerce, online shop, online store, our store, retail, retailer
    shop, internet shop, e commerce store, commerce
    browser, browsers, web browser
    website, websites, site, web page, webpage, web site, homepage
    web address, address browser, url browser, url bar, address bar, enter address, type address, address into browser
    web address, enter web address press return, type url, type web address, enter url, press enter, visit website
    web address, hit enter, google com, type google, enter website
    http
    accessible, accessibility, a11y, disabilities, disability, screen reader, wcag, barrier free, impaired
    checkout, check out, checkout page, checkout flow, shopping cart, basket
    signup, signups, sign up, sign ups, registration, registrations, register, new users, registered, subscriptions
    metric, metrics, kpi, kpis, measure, measures, measuring, measurement, indicator, indicators, calculate, quantify
    metric, track success, key figures, define success, gauge, measured, calculation
    ab test, a b test, b test, b testing, split test, ab tests, ab testing, a b testing, b tests
    significance, statistically significant, significant, statistical significance, statistical, statistically
    p value, p values
    overfitting, overfit, overfits, over fitting, overfitted, training data, generalise, generalize, generalisation
    overfitting, memorises
    regularisation, regularization, regularise, regularize, regularised, lasso, ridge, l1, l2
    precision, precision recall
    recall, sensitivity
    regression, linear regression, logistic, logistic regression
    forest, random forest, random forests, decision trees
    bias, bias variance, variance, bias variance trade off, trade off, tradeoff
    theorem, central limit theorem, clt
    missing data, missing values, missing value, null values, nulls, incomplete data, gaps in data, data missing, nan
    missing data, blank values, blanks in data, data incomplete, holes in data, no values, values missing
    missing data, incomplete records, missing entries
    data, dataset, datasets, data set, data sets
    outlier, outliers
    fraud, fraudulent, fraudsters, scam, fraud detection, fraudster, suspicious, suspicious transactions, stolen card
    fraud, fake transactions
    card, credit card, cards, debit card
    machine learning, ml, model training, trained model
    artificial intelligence, ai, chatgpt, llm
    neural network, neural networks, deep learning
    thread, threads, threading, multithreading
    deadlock, deadlocks, dead lock
    lock, locks, mutex
    gil, global interpreter lock, interpreter lock, interpreter, python thread, python parallel, python multithreading
    gil, multithreading python
    garbage collection, garbage collector, garbage, automatic memory management, gc
    closure, closures
    javascript, js, ecmascript, typescript
    python, cpython
    c++, cpp
    java, jvm
    decorator, decorators
    pointer, pointers
    virtual function, virtual functions, virtual method, virtual methods
    virtual machine, vm, vms, virtual machines, virtualisation, virtualization, vmware, hypervisor
    container, containers, docker, docker container, containerisation, containerization, containerized
    kubernetes, k8s
    pod, pods
    scheduler, kubernetes schedule, schedule pod, kubernetes scheduler
    polymorphism, polymorphic
    object oriented, object orientation, oop, oo
    injection, dependency injection, di, inject dependencies, inversion of control
    sql injection, sqli, sql injections, injection attack
    xss, cross site scripting, cross site, site scripting
    csrf, cross site request forgery, request forgery
    password, passwords, credential, credentials
    tls, ssl, https, tls handshake, transport layer security
    encrypt, encryption, encrypted, cryptography
    secure, security, securing, protect app, harden, hardening, secured, protect software
    hacker, hackers, attacker, attack, attacks, attackers
    gdpr, data protection, data privacy, data protection law, privacy law, dsgvo
    tcp, tcp ip
    udp, datagram
    queue, queues, fifo
    stack, stacks, lifo
    heap, heaps
    list, lists, linked list, singly linked list, linked lists
    cycle, cycles, loop, loops, circular, cyclic, circle
    array, arrays
    string, strings, text string
    character, characters, letter in, char, letters of
    repeat, repeating, repeats, repeated, non repeating, not repeat, unique character, occur once, duplicate, duplicates
    anagram, anagrams, same letters
    complexity, time complexity, big o, runtime complexity, run time, big oh
    quicksort, quick sort
    hash, hash table, hash map, hashmap, hash tables, hashmaps, hashing, hash maps, dictionary
    recursion, recursive
    tree, trees, binary tree
    continuous integration, ci, ci cd, continuous, ci pipeline, build pipeline
    continuous delivery, cd, continuous deployment
    scrum, agile
    kanban, kanban board
    retrospective, retrospectives, retro, retros, look back sprint
    sprint, sprints, iteration
    user story, user stories, stories
    open source, oss, open source project, open source projects
    git, version control
    user, users, end user
    research user, user research, user interviews, usability, usability test, usability testing, user testing
    ux, user experience
    ui, user interface
    typeface, font, fonts, typefaces, typography, lettering
    portfolio, portfolios, work samples, samples of your work, work sample, examples of your work, past work
    handoff, hand over design, hand off, hand design over, handover to developers, hand over to developers
    handoff, hand over developer, deliver designs, pass design, hand design, design hand over
    not feasible, technically not possible, cannot be built, not possible to build, not buildable, unrealistic
    not feasible, impossible to implement, hard to implement, developers cannot, developers say not
    not feasible, technically impossible, too complex build, not technically feasible, technically feasible, feasible
    not feasible, can't be implemented, not implementable, infeasible, impossible to build
    maps, google maps
    cloud, aws, azure, gcp
    network, networks, networking
    backup, backups, back up
    admin, administrator, sysadmin
    ticket, tickets, help desk, helpdesk, support request
    password reset, reset password
    spreadsheet, excel, spreadsheets
    erp, sap
    crm, salesforce
    performance system, latency, slow, speed system, response time, throughput
    scalability, scale, scaling, scalable
    load balancer, load balancing
    microservice, microservices, monolith
    message queue, kafka, rabbitmq, event driven
    inheritance, subclass
    encapsulation, encapsulate
    exception, exceptions, error handling, try catch
    logging, logs, log file
    terraform, infrastructure as code, iac
    on call, pager, standby duty
    firewall, firewalls
    virus scanner, malware, antivirus, ransomware
    phishing, social engineering
    licence software, software licence
    function, functions, method code
    class object, object class
    frontend, front end, user facing
    backend, back end, server side
    responsive, mobile first
    wireframe, wireframes, mockup, mockups, prototype, prototypes
    colour, color, colours, colors, palette
    persona, personas
    roadmap item, epic, epics
"""
